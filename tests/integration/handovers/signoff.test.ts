import { beforeEach, expect, test } from 'vitest';
import { createSignoffList } from '@/lib/handovers/create-signoff';
import { people } from '@/tests/support/allocated';
import { asOwner, resetDatabase } from '@/tests/support/database';
import { ok } from '@/tests/support/drive';
import { givenIssued } from '@/tests/support/issued';
import { makeWorld, WARD, type World } from '@/tests/support/world';

let world: World;
let driveId: string;
beforeEach(async () => {
  await resetDatabase();
  world = await makeWorld();
  driveId = await givenIssued(world, people(60));
});

test('a list of 60 people has pages', async () => {
  const made = ok(await createSignoffList(world.ward, { driveId, wardCode: WARD.bacGiang, title: 'Danh sách ký nhận' }));
  const rows = await asOwner((c) => c.query('select max(page)::int as pages, count(*)::int as rows from "SignoffRow"'));
  expect(made.code).toMatch(/^[0-9A-Z]{16}$/);
  expect(rows.rows[0]).toEqual({ pages: 6, rows: 60 });
});
