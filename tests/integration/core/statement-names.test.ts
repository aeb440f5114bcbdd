import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Actor } from '@/lib/access/actor-type';
import { closeDatabase } from '@/lib/core/db';
import { inPlace, placeOf } from '@/lib/core/place';
import { makeDrive } from '@/tests/support/drive';
import { resetDatabase } from '@/tests/support/database';
import { CAN_THO, makeWorld, type World } from '@/tests/support/world';

let world: World;
let stranger: World;
beforeAll(async () => {
  await resetDatabase();
  world = await makeWorld();
  await makeDrive(world);
  stranger = await makeWorld(CAN_THO);
  await closeDatabase();
  process.env.DATABASE_POOL = '1'; // everybody's statements meet on one connection
});
afterAll(async () => {
  await closeDatabase();
  delete process.env.DATABASE_POOL;
});

const drives = (actor: Actor) => inPlace(placeOf(actor), (tx) => tx.drive.count());

it('keeps a statement on its connection, and gives each role its own rows by it', async () => {
  for (let i = 0; i < 12; i++) {
    expect(await drives(world.collection)).toBe(1);
    expect(await drives(stranger.collection)).toBe(0);
    expect(await drives(stranger.ward)).toBe(0);
    expect(await drives(world.ward)).toBe(1);
  }
  const kept = await inPlace(
    placeOf(world.collection),
    (tx) =>
      tx.$queryRaw<{ n: bigint }[]>`select count(*) as n from pg_prepared_statements where statement like '%"Drive"%'`,
  );
  expect(Number(kept[0]!.n)).toBe(1);
});
