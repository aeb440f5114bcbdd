import { Client } from 'pg';
import { beforeEach, expect, it } from 'vitest';
import { listAudit } from '@/lib/access/audit-queries';
import { disableUser, enableUser } from '@/lib/access/disable-user';
import { type Head, verifyAudit } from '@/lib/core/audit-chain';
import { sealAudit } from '@/lib/core/audit-seal';
import { inPlace } from '@/lib/core/place';
import { readTableParams } from '@/lib/core/table-params';
import * as z from 'zod/mini';
import { asOwner, resetDatabase, urls } from '@/tests/support/database';
import { makeWorld, type World } from '@/tests/support/world';

let world: World;
beforeEach(async () => {
  await resetDatabase();
  world = await makeWorld();
});

const seal = (recent = false) =>
  inPlace({ placeRole: 'worker', command: 'job:audit.seal' }, (tx) => sealAudit(tx, recent));
const verify = (noted: Head[] = []) =>
  asOwner((c) => verifyAudit(async (sql, values) => (await c.query(sql, values)).rows as never[], noted));

/** Three times two writes: six audit rows. */
async function act(times = 3): Promise<void> {
  for (let i = 0; i < times; i += 1) {
    await disableUser(world.admin, { userId: world.finance.userId });
    await enableUser(world.admin, { userId: world.finance.userId });
  }
}

/** What somebody with the whole server in his hands could do: past every trigger. */
async function asIntruder(sql: string): Promise<void> {
  const client = new Client({ connectionString: urls.superuser });
  await client.connect();
  await client.query('set session_replication_role = replica');
  await client.query(sql);
  await client.end();
}

it('seals each row once, in parallel and again, and the chain verifies', async () => {
  await act();
  expect((await verify()).unsealed.rows).toBe(6n);
  await Promise.all(Array.from({ length: 20 }, () => seal()));
  expect(await verify()).toMatchObject({ sealed: 6n, broken: null, unsealed: { rows: 0n } });
  expect(await seal()).toBeNull();
  await act(1);
  await seal(true);
  expect(await verify()).toMatchObject({ sealed: 8n, broken: null, unsealed: { rows: 0n } });
});

it('seals a row that was committed late, after rows that began later', async () => {
  await act(1);
  const slow = new Client({ connectionString: urls.owner });
  await slow.connect();
  await slow.query('begin');
  await slow.query(`select set_config('app.command', 'test', true)`);
  await slow.query(
    `insert into "AuditEvent" (id, "happenedAt", role, command, what, fields) values (gen_random_uuid(), now(), 'system', 'test', 'test.slow', '{}')`,
  );
  await act(1);
  await seal();
  await slow.query('commit');
  await slow.end();
  expect((await verify()).unsealed.rows).toBe(1n);
  await seal(true);
  expect(await verify()).toMatchObject({ sealed: 5n, broken: null, unsealed: { rows: 0n } });
});

it('names the first row that was changed, removed or cut out', async () => {
  await act();
  await seal();
  await asIntruder(
    `update "AuditEvent" set reason = 'khác' where id = (select "auditId" from "AuditSeal" where seq = 3)`,
  );
  expect((await verify()).broken).toMatchObject({ seq: 3n, why: 'changed' });
  await asIntruder(`delete from "AuditEvent" where id = (select "auditId" from "AuditSeal" where seq = 2)`);
  expect((await verify()).broken).toMatchObject({ seq: 2n, why: 'rowMissing' });
  await asIntruder(`delete from "AuditSeal" where seq = 1`);
  expect((await verify()).broken).toMatchObject({ seq: 2n, why: 'sealMissing' });
});

it('notices a cut tail and a chain made anew by the heads noted outside of the database', async () => {
  await act();
  const head = (await seal())!.head;
  expect((await verify([head])).broken).toBeNull();
  await asIntruder(`delete from "AuditSeal" where seq > 4`);
  await asIntruder(`delete from "AuditEvent" e where not exists (select from "AuditSeal" s where s."auditId" = e.id)`);
  expect((await verify()).broken).toBeNull();
  expect((await verify([head])).broken).toMatchObject({ seq: 6n, why: 'sealMissing' });

  await asIntruder(`delete from "AuditSeal"`);
  await asIntruder(`update "AuditEvent" set "humanId" = null`);
  await act(1);
  await seal();
  expect((await verify()).broken).toBeNull();
  expect((await verify([head])).broken).toMatchObject({ seq: 6n, why: 'notedHeadDiffers' });
});

it('is changed or removed by nobody, not even the owner', async () => {
  await act(1);
  await seal();
  await asOwner(async (c) => {
    await c.query(`select set_config('app.command', 'test', false)`);
    for (const sql of [
      `update "AuditEvent" set reason = 'x'`,
      `delete from "AuditEvent"`,
      `truncate "AuditEvent"`,
      `delete from "AuditSeal"`,
      `update "AuditSeal" set hash = 'x'`,
    ])
      await expect(c.query(sql)).rejects.toThrow(/neverChanges/);
  });
});

it('is read by administrator and auditor of the province, with its seals, and by nobody else', async () => {
  await act(1);
  await seal();
  const filters = {
    from: z.string(),
    to: z.string(),
    actor: z.string(),
    what: z.string(),
    subject: z.string(),
    drive: z.string(),
  };
  const params = readTableParams({ what: 'user.dis' }, { sorts: ['at'], desc: true, filters });
  for (const reader of [world.admin, world.auditor]) {
    const { rows, total } = await listAudit.as(reader, params);
    expect(total).toBe(1);
    expect(rows[0]).toMatchObject({ what: 'user.disabled', actorName: world.admin.name, seal: 1n });
  }
  await expect(listAudit.as(world.leader, params)).rejects.toMatchObject({ code: 'notAllowed' });
  const stranger = await makeWorld('92');
  expect((await listAudit.as(stranger.admin, params)).total).toBe(0);
});
