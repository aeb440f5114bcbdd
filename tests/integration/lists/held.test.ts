import { afterEach, beforeEach, expect, test } from 'vitest';
import { decideFinding } from '@/lib/checks/decide-finding';
import { decidePair } from '@/lib/checks/decide-pair';
import { readChecks } from '@/lib/checks/queries';
import { runChecks } from '@/lib/checks/run-checks';
import { readCheckTable } from '@/lib/checks/table';
import { withClient } from '@/lib/commands/sql';
import { addDays, setClock, startOfDay, vietnamDay } from '@/lib/core/clock';
import { approveList, approveReleased } from '@/lib/lists/approve-list';
import { postList, recordPostingResult } from '@/lib/lists/post-list';
import { readListHead } from '@/lib/lists/queries';
import { returnList, startReview } from '@/lib/lists/review-list';
import { signList } from '@/lib/lists/sign-list';
import { submitList } from '@/lib/lists/submit-list';
import { readHome } from '@/lib/reports/home';
import { asOwner, resetDatabase, urls } from '@/tests/support/database';
import { addUser, makeWorld, type World } from '@/tests/support/world';
import {
  approval,
  filledTemplate,
  linesOf,
  listRow,
  newList,
  openDrive,
  person,
  sentList,
  upload,
  value,
  versionOf,
} from './given';

let world: World;
let driveId: string;
beforeEach(async () => {
  world = await makeWorld();
  driveId = await openDrive(world);
});
afterEach(async () => {
  setClock(null);
  await resetDatabase();
});

const check = async () => value(await runChecks(world.collection, { driveId }));
const states = async (listId: string) => (await linesOf(listId)).map((line) => line.state);
const openFindings = () =>
  asOwner(
    async (c) =>
      (await c.query(`select id, "lineId", "pairId", version from "Finding" where state = 'open' order by id`))
        .rows as {
        id: string;
        lineId: string;
        pairId: string | null;
        version: number;
      }[],
  );
const approve = async (listId: string, actor = world.leader) =>
  approveList(actor, { listId, version: await versionOf(listId), ...approval() });
const release = async (listId: string, actor = world.leader) =>
  approveReleased(actor, { listId, version: await versionOf(listId), ...approval({ number: '13/QĐ-BHXH' }) });

/** Reviewed and posted for a day that is over, with its result. */
async function posted(listId: string): Promise<void> {
  value(await startReview(world.collection, { listId, version: await versionOf(listId) }));
  const posting = { listId, from: vietnamDay(), days: 1, place: 'UBND phường' };
  value(await postList(world.collection, { ...posting, version: await versionOf(listId) }));
  value(
    await recordPostingResult(world.collection, {
      listId,
      version: await versionOf(listId),
      result: 'Không có ý kiến.',
    }),
  );
  setClock(startOfDay(addDays(vietnamDay(), 2)));
}

/** A list of three, the second of whom belongs to a group that is not in the plan. */
async function disputed(): Promise<string> {
  const listId = await newList(world.ward, driveId);
  const rows = [person(1), person(2, { groupCode: 'Hộ gia đình' }), person(3)];
  value(await upload(world.ward, listId, await filledTemplate(rows)));
  value(await signList(world.wardLeader, { listId, version: await versionOf(listId) }));
  value(await submitList(world.ward, { listId, version: await versionOf(listId) }));
  return listId;
}

test('one disputed person is held and holds up nobody; let go on, the leader approves that one by himself', async () => {
  const listId = await disputed();
  await posted(listId);
  await check();
  expect(value(await approve(listId))).toEqual({ listId, lines: 2, held: 1 });
  expect(await states(listId)).toEqual(['included', 'held', 'included']);
  expect(await release(listId)).toMatchObject({ code: 'nothingToDo' });

  const [finding] = await openFindings();
  const verdict = { findingId: finding!.id, version: finding!.version, reason: 'Hộ mới bị thiên tai' } as const;
  value(await decideFinding(world.collection, { ...verdict, outcome: 'dismiss' }));
  expect(await states(listId)).toEqual(['included', 'waiting', 'included']);
  expect((await readListHead.as(world.leader, listId, 'vi')).may.approveReleased).toBe(true);
  const waits = async () => (await readHome.as(world.leader, null)).tasks.filter((task) => task.code === 'approveList');
  expect(await waits()).toMatchObject([{ count: 1 }]);
  expect(await release(listId, world.collection)).toMatchObject({ code: 'notAllowed' });
  const twin = await addUser('officeLeader', '24', { humanId: world.ward.humanId });
  expect(await release(listId, twin)).toMatchObject({ code: 'makerIsChecker' });
  expect(value(await release(listId))).toEqual({ listId, lines: 1 });
  expect(await states(listId)).toEqual(['included', 'included', 'included']);
  expect(await waits()).toEqual([]);
  expect((await readListHead.as(world.leader, listId, 'vi')).may.approveReleased).toBe(false);
});

test('held and found wanting, a person is left out of an approved list; the others stay as they were signed for', async () => {
  const listId = await disputed();
  await posted(listId);
  await check();
  value(await approve(listId));
  const [finding] = await openFindings();
  const verdict = { findingId: finding!.id, version: finding!.version, reason: 'Ngoài đối tượng' } as const;
  value(await decideFinding(world.collection, { ...verdict, outcome: 'confirm' }));
  expect(await states(listId)).toEqual(['included', 'excluded', 'included']);
  const lines = await linesOf(listId);
  for (const [id, sql] of [
    [lines[0]!.id, `state = 'held'`],
    [lines[0]!.id, `state = 'excluded'`],
    [lines[1]!.id, `state = 'waiting'`],
    [lines[1]!.id, `"stateReason" = 'khác'`],
  ] as const)
    await expect(
      asOwner(async (c) => {
        await c.query(`set app.command = 'test'`);
        await c.query(`update "ListLine" set ${sql} where id = '${id}'`);
      }),
      sql,
    ).rejects.toThrow(/listNotEditable/);
});

test('nobody becomes approved on an approved list without a signature of its own, also for plain SQL', async () => {
  const listId = await disputed();
  await posted(listId);
  await check();
  value(await approve(listId));
  const [finding] = await openFindings();
  const verdict = { findingId: finding!.id, version: finding!.version, reason: 'Đã xác minh' } as const;
  value(await decideFinding(world.collection, { ...verdict, outcome: 'dismiss' }));
  // The signature under the list itself is of yesterday.
  await withClient(urls.superuser, async (c) => {
    await c.query('set session_replication_role = replica');
    await c.query(`update "Approval" set at = at - interval '1 day'`);
  });
  const include = asOwner(async (c) => {
    await c.query(`set app.command = 'test'`);
    await c.query(`update "ListLine" set state = 'included' where "listId" = $1 and state = 'waiting'`, [listId]);
  });
  await expect(include).rejects.toThrow(/approvalMissing/);
  expect(value(await release(listId)).lines).toBe(1);
});

test('a list is not approved on checks of an earlier text, also for plain SQL', async () => {
  const listId = await sentList(world, driveId);
  value(await startReview(world.collection, { listId, version: await versionOf(listId) }));
  await check();
  expect(await listRow(listId)).toMatchObject({ checkedAt: expect.any(Date) });
  value(await returnList(world.collection, { listId, version: await versionOf(listId), reason: 'Thiếu thôn' }));
  value(await submitList(world.ward, { listId, version: await versionOf(listId) }));
  expect(await listRow(listId)).toMatchObject({ checkedAt: null });
  await posted(listId);
  expect(await approve(listId)).toEqual({ ok: false, code: 'listNotChecked' });
  const unchecked = async () => (await readChecks.as(world.leader, driveId, readCheckTable({}), 'vi')).counts.unchecked;
  expect(await unchecked()).toBe(1);
  await check();
  expect(await unchecked()).toBe(0);
  expect((await approve(listId)).ok).toBe(true);
});

test('where everybody waits for a verdict there is nobody to approve; a pair is decided after the approval, too', async () => {
  const same = [person(1), person(2)];
  const make = async (actor: typeof world.ward, leader: typeof world.wardLeader, rows: typeof same) => {
    const listId = await newList(actor, driveId);
    const name = actor === world.ward ? 'Phường Bắc Giang' : 'Phường Đa Mai';
    value(await upload(actor, listId, await filledTemplate(rows, undefined, name)));
    value(await signList(leader, { listId, version: await versionOf(listId) }));
    value(await submitList(actor, { listId, version: await versionOf(listId) }));
    return listId;
  };
  const there = await addUser('wardLeader', world.otherWard.placeCode);
  const here = await make(world.ward, world.wardLeader, [same[0]!]);
  const other = await make(world.otherWard, there, same);
  await posted(here);
  await check();
  expect(await approve(here)).toEqual({ ok: false, code: 'listHasOpenChecks', details: { count: 1 } });
  expect(await states(here)).toEqual(['waiting']);

  setClock(null);
  await posted(other);
  expect(value(await approve(other))).toMatchObject({ lines: 1, held: 1 });
  const [held] = await linesOf(other);
  const [found] = await openFindings();
  const [mine] = await linesOf(here);
  value(
    await decidePair(world.collection, {
      pairId: found!.pairId!,
      version: 1,
      verdict: 'same',
      keepId: mine!.id,
      note: 'Đã gọi điện',
    }),
  );
  expect((await linesOf(other)).find(({ id }) => id === held!.id)!.state).toBe('excluded');
  expect(value(await approve(here))).toMatchObject({ lines: 1, held: 0 });
});
