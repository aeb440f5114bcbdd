import { beforeAll, expect, it } from 'vitest';
import { DomainError } from '@/lib/core/errors';
import { newId } from '@/lib/core/ids';
import { logAccess } from '@/lib/core/access-log';
import { inPlace, placeOf, type Tx } from '@/lib/core/place';
import { once, type Read, sharedReads } from '@/lib/core/read-together';
import { asOwner, resetDatabase } from '@/tests/support/database';
import { makeWorld, type World } from '@/tests/support/world';

let world: World;
beforeAll(async () => {
  await resetDatabase();
  world = await makeWorld();
});

const transaction: Read<string> = async (tx) =>
  (await tx.$queryRaw<{ id: string }[]>`select pg_current_xact_id()::text as id`)[0]!.id;
const seen = (id: string) => (tx: Tx) =>
  logAccess(tx, world.collection, { kind: 'page', subjectType: 'line', ids: [id], purpose: 'test' });
const kept = async (id: string): Promise<number> =>
  asOwner(
    async (owner) =>
      (await owner.query(`select 1 from "AccessLog" where $1::uuid = any("subjectIds")`, [id])).rowCount ?? 0,
  );

it('takes twenty reads that are asked for at once into one transaction, and a later one into another', async () => {
  const reads = sharedReads(world.collection);
  const ids = await Promise.all(Array.from({ length: 20 }, () => reads(transaction)));
  expect(new Set(ids).size).toBe(1);
  expect(await reads(transaction)).not.toBe(ids[0]);
});

it('takes a read that another one leads to while the transaction is open', async () => {
  const reads = sharedReads(world.collection);
  let inner: Promise<string> | undefined;
  const outer = await reads(async (tx) => {
    inner = reads(transaction);
    return transaction(tx);
  });
  expect(await inner).toBe(outer);
});

it('finds a row once for all reads of a transaction, anew in the next, and each time in a command', async () => {
  let found = 0;
  const row = (tx: Tx) => once(tx, 'row', async () => ++found);
  const reads = sharedReads(world.collection);
  expect(await Promise.all([reads(row), reads(row)])).toEqual([1, 1]);
  expect(await reads(row)).toBe(2);
  const inCommand = inPlace(placeOf(world.collection), async (tx) => [await row(tx), await row(tx)]);
  expect(await inCommand).toEqual([3, 4]);
});

it('reads under the place of its own actor only', async () => {
  const who: Read<string> = async (tx) => (await tx.$queryRaw<{ r: string }[]>`select current_role::text as r`)[0]!.r;
  const [office, ward] = await Promise.all([sharedReads(world.collection)(who), sharedReads(world.ward)(who)]);
  expect(office).not.toBe(ward);
});

it('lets a read that finds nothing fail alone, and keeps what the others logged', async () => {
  const reads = sharedReads(world.collection);
  const id = newId();
  const [lost, logged] = await Promise.allSettled([
    reads(() => Promise.reject(new DomainError('notFound'))),
    reads(seen(id)),
  ]);
  expect(lost).toMatchObject({ status: 'rejected', reason: { code: 'notFound' } });
  expect(logged.status).toBe('fulfilled');
  expect(await kept(id)).toBe(1);
});

it('shows nothing of a transaction that failed: its entry in the access log is not kept either', async () => {
  const reads = sharedReads(world.collection);
  const id = newId();
  const answers = await Promise.allSettled([
    reads(seen(id)),
    reads((tx) => tx.$queryRaw`select 1 / 0`),
    reads(transaction),
  ]);
  expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  expect(await kept(id)).toBe(0);
  expect(await reads(transaction)).toMatch(/^\d+$/);
});
