import * as z from 'zod/mini';
import { beforeEach, expect, test } from 'vitest';
import { defineCommand } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';
import { newId } from '@/lib/core/ids';
import { defineQuery } from '@/lib/core/query';
import { database } from '@/lib/core/db';
import { asOwner, resetDatabase } from '../../support/database';
import { makeWorld, type World } from '../../support/world';

let world: World;
beforeEach(async () => {
  await resetDatabase();
  world = await makeWorld();
});

const addSponsor = defineCommand({
  name: 'sponsor.add',
  permission: 'sponsor.edit',
  input: z.object({
    name: z.string().check(z.minLength(2, 'required')),
    audited: z._default(z.boolean(), true),
    fail: z._default(z.boolean(), false),
  }),
  async run(ctx, input) {
    const id = newId();
    await ctx.tx.sponsor.createMany({ data: [{ id, provinceCode: '24', kind: 'organisation', name: input.name }] });
    if (input.audited) ctx.audit({ what: 'sponsor.added', subjectType: 'Sponsor', subjectId: id });
    if (input.fail) throw new DomainError('busy');
    return { id };
  },
});
const countSponsors = defineQuery('sponsor.read', ({ tx }) => tx.sponsor.count());

test('a write commits with its audit row', async () => {
  expect((await addSponsor(world.finance, { name: 'Ngân hàng A' })).ok).toBe(true);
  expect(await countSponsors.as(world.finance)).toBe(1);
  const audit = await asOwner((c) => c.query('select what, role, "actorId" from "AuditEvent"'));
  expect(audit.rows).toEqual([{ what: 'sponsor.added', role: 'officeFinance', actorId: world.finance.userId }]);
});

test('a write that leaves no audit row rolls back', async () => {
  await expect(addSponsor(world.finance, { name: 'Ngân hàng B', audited: false })).rejects.toThrow(
    'without an audit event',
  );
  expect(await countSponsors.as(world.finance)).toBe(0);
});

test('a refusal is a code and changes nothing', async () => {
  expect(await addSponsor(world.finance, { name: 'X' })).toEqual({
    ok: false,
    code: 'invalidInput',
    fields: { name: 'required' },
  });
  expect(await addSponsor(world.ward, { name: 'Công ty C' })).toEqual({ ok: false, code: 'notAllowed' });
  expect(await addSponsor(world.finance, { name: 'Công ty D', fail: true })).toEqual({ ok: false, code: 'busy' });
  expect(await countSponsors.as(world.finance)).toBe(0);
});

test('one press of the button, sent twenty times at once, is one write with one answer', async () => {
  const requestId = newId();
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => addSponsor(world.finance, { name: 'Công ty E' }, requestId)),
  );
  expect(new Set(answers.map((a) => JSON.stringify(a))).size).toBe(1);
  expect(answers[0]!.ok).toBe(true);
  expect(await countSponsors.as(world.finance)).toBe(1);
  expect(await addSponsor(world.finance, { name: 'Công ty F' }, requestId)).toEqual({
    ok: false,
    code: 'requestReused',
  });
});

test('the login role alone reads nothing, and writes nothing', async () => {
  await addSponsor(world.finance, { name: 'Công ty G' });
  await expect(database().sponsor.count()).rejects.toThrow();
  await expect(database().place.count()).rejects.toThrow();
});

test('a stranger province sees nothing of it', async () => {
  await addSponsor(world.finance, { name: 'Công ty H' });
  const other = await makeWorld('92');
  expect(await countSponsors.as(other.finance)).toBe(0);
});

test('no command, no write: the statement trigger refuses even the owner', async () => {
  await expect(asOwner((c) => c.query(`update "User" set name = 'x'`))).rejects.toThrow('noCommand');
});

test('places and national rates are there from the start', async () => {
  const { rows } = await asOwner((c) =>
    c.query(`select (select count(*)::int from "Place" where kind = 'ward') as wards,
                    (select name from "Place" where code = '07210') as name,
                    (select count(*)::int from "PriceRule" where kind = 'baseSalary') as salaries`),
  );
  expect(rows).toEqual([{ wards: 3321, name: 'Bắc Giang', salaries: 4 }]);
});
