import { afterEach, expect, test } from 'vitest';
import { addDays, setClock, startOfDay, vietnamDay } from '@/lib/core/clock';
import { runChecks } from '@/lib/checks/run-checks';
import { approveList, lockApprovedList } from '@/lib/lists/approve-list';
import { listDriveLists, readLine, readListPage } from '@/lib/lists/queries';
import { postList, recordPostingResult } from '@/lib/lists/post-list';
import { addRemark } from '@/lib/lists/remark-list';
import { returnList, startReview } from '@/lib/lists/review-list';
import { acceptSuggestion, changeLine } from '@/lib/lists/save-line';
import { signList } from '@/lib/lists/sign-list';
import { submitList } from '@/lib/lists/submit-list';
import { newListVersion } from '@/lib/lists/new-version';
import { asOwner, resetDatabase } from '@/tests/support/database';
import { makeWorld } from '@/tests/support/world';
import {
  approval,
  fields,
  filledTemplate,
  linesOf,
  listRow,
  newList,
  openDrive,
  person,
  upload,
  value,
  versionOf,
} from './given';

afterEach(async () => {
  setClock(null);
  await resetDatabase();
});

test('a list from the template to the lock: filled, corrected, signed, sent back, sent again, posted, approved', async () => {
  const world = await makeWorld();
  const driveId = await openDrive(world);
  const listId = await newList(world.ward, driveId);
  const all = { sort: 'rowNumber', desc: false, skip: 0, take: 50 } as const;

  // A good row, one whose number lost its zero, one without a group.
  const file = await filledTemplate([
    person(1),
    person(2, { citizenId: '24152100002' }),
    person(3, { groupCode: 'gia đình khó' }),
  ]);
  const report = value(await upload(world.ward, listId, file));
  expect(report).toMatchObject({ rows: 3, added: 3, withErrors: 2, unchangedRows: [], seenBefore: false });
  const [good, zero, group] = await linesOf(listId);
  expect(good).toMatchObject({ errorCount: 0, citizenId: '024051100001', fullName: person(1).fullName });
  expect(zero!.problems[0]).toMatchObject({
    column: 'citizenId',
    code: 'zerosLost',
    value: '24152100002',
    suggestion: '024152100002',
  });

  // Errors keep it from being sent, and say how many.
  value(await signList(world.wardLeader, { listId, version: await versionOf(listId) }));
  expect(await submitList(world.ward, { listId, version: await versionOf(listId) })).toEqual({
    ok: false,
    code: 'listHasProblems',
    details: { count: 2 },
  });

  // One is mended by a click, the other in the form; the signature was for the text before.
  value(await acceptSuggestion(world.ward, { lineId: zero!.id, version: zero!.version, column: 'citizenId' }));
  const open = await readLine.as(world.ward, listId, group!.id, 'vi');
  value(
    await changeLine(world.ward, { ...open.fields, groupCode: 'HARDSHIP', lineId: group!.id, version: open.version }),
  );
  expect((await linesOf(listId)).map((line) => line.errorCount)).toEqual([0, 0, 0]);
  expect(await submitList(world.ward, { listId, version: await versionOf(listId) })).toEqual({
    ok: false,
    code: 'signatureMissing',
  });
  value(await signList(world.wardLeader, { listId, version: await versionOf(listId) }));
  value(await submitList(world.ward, { listId, version: await versionOf(listId) }));

  // The office looks, remarks, and sends it back; the ward answers and sends it again.
  value(await startReview(world.collection, { listId, version: await versionOf(listId) }));
  value(await addRemark(world.collection, { listId, lineId: good!.id, text: 'Kiểm tra lại quan hệ với chủ hộ.' }));
  value(await returnList(world.collection, { listId, version: await versionOf(listId), reason: 'Bổ sung quan hệ.' }));
  const returned = await readListPage.as(world.ward, listId, { ...all, show: 'remarks' }, 'vi');
  expect(returned).toMatchObject({ state: 'returned', returnedReason: 'Bổ sung quan hệ.', total: 1 });
  const line = await readLine.as(world.ward, listId, good!.id, 'vi');
  value(await changeLine(world.ward, { ...line.fields, relation: 'Vợ', lineId: good!.id, version: line.version }));
  value(await signList(world.wardLeader, { listId, version: await versionOf(listId) }));
  value(await submitList(world.ward, { listId, version: await versionOf(listId) }));

  // Posted for five days; approved on the sixth.
  value(await startReview(world.collection, { listId, version: await versionOf(listId) }));
  const from = vietnamDay();
  const posted = value(
    await postList(world.collection, { listId, version: await versionOf(listId), from, days: 5, place: 'Nhà văn hoá' }),
  );
  expect(posted.to).toBe(addDays(from, 4));
  value(
    await recordPostingResult(world.ward, { listId, version: await versionOf(listId), result: 'Không có ý kiến.' }),
  );
  const approve = async () => approveList(world.leader, { listId, version: await versionOf(listId), ...approval() });
  setClock(startOfDay(posted.to));
  expect(await approve()).toMatchObject({ code: 'postingNotOver' });
  setClock(startOfDay(addDays(posted.to, 1)));
  expect(await approve()).toMatchObject({ code: 'listNotChecked' });
  value(await runChecks(world.collection, { driveId }));
  expect(value(await approve())).toEqual({ listId, lines: 3, held: 0 });
  value(await lockApprovedList(world.collection, { listId, version: await versionOf(listId) }));
  expect((await linesOf(listId)).map((one) => one.state)).toEqual(['included', 'included', 'included']);

  const rows = await listDriveLists.as(world.collection, driveId, 'vi');
  expect(rows.map(({ ward, state, people }) => [ward, state, people])).toEqual([
    ['Phường Bắc Giang', 'locked', 3],
    ['Phường Đa Mai', null, 0],
  ]);
  const audit = await asOwner(async (client) =>
    (await client.query(`select what from "AuditEvent" where "driveId" = $1 order by at, id`, [driveId])).rows.map(
      (row) => row.what as string,
    ),
  );
  expect(audit.filter((what) => what === 'line.approved')).toHaveLength(3);
  expect(audit).toEqual(
    expect.arrayContaining([
      'list.created',
      'list.imported',
      'line.changed',
      'list.submitted',
      'list.returned',
      'list.posted',
      'list.approved',
      'list.locked',
    ]),
  );
});

test('an approved list is frozen, also for plain SQL; a correction is a new version with the same people', async () => {
  const world = await makeWorld();
  const driveId = await openDrive(world);
  const { listId, lineId } = await approved(world, driveId);
  const line = await readLine.as(world.ward, listId, lineId, 'vi');
  expect(await changeLine(world.ward, { ...line.fields, relation: 'Vợ', lineId, version: line.version })).toMatchObject(
    { code: 'listNotEditable' },
  );
  for (const sql of [
    `update "ListLine" set "fullName" = 'X' where id = '${lineId}'`,
    `update "ListLine" set state = 'excluded' where id = '${lineId}'`,
    `delete from "ListLine" where id = '${lineId}'`,
    `update "WardList" set title = 'X' where id = '${listId}'`,
    `update "WardList" set state = 'draft' where id = '${listId}'`,
    `update "WardList" set "listVersion" = 7 where id = '${listId}'`,
  ])
    await expect(
      asOwner(async (client) => {
        await client.query(`set app.command = 'test'`);
        await client.query(sql);
      }),
      sql,
    ).rejects.toThrow(/listNotEditable|neverChanges|wrongState/);

  const next = value(await newListVersion(world.ward, { listId })).listId;
  expect(await listRow(next)).toMatchObject({ state: 'draft', listVersion: 2, supersedesId: listId });
  expect((await linesOf(next)).map((one) => [one.fullName, one.state])).toEqual(
    (await linesOf(listId)).map((one) => [one.fullName, 'waiting']),
  );
  expect(await newListVersion(world.ward, { listId })).toMatchObject({ code: 'wrongState' });
  expect(
    value(await changeLine(world.ward, { ...fields(), lineId: (await linesOf(next))[0]!.id, version: 1 })),
  ).toBeTruthy();
  // The list that it corrects came in time.
  setClock(startOfDay(addDays(vietnamDay(), 20)));
  value(await signList(world.wardLeader, { listId: next, version: await versionOf(next) }));
  value(await submitList(world.ward, { listId: next, version: await versionOf(next) }));
});

async function approved(world: Awaited<ReturnType<typeof makeWorld>>, driveId: string) {
  const { sentList } = await import('./given');
  const listId = await sentList(world, driveId);
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
  value(await runChecks(world.collection, { driveId }));
  setClock(startOfDay(addDays(vietnamDay(), 2)));
  value(await approveList(world.leader, { listId, version: await versionOf(listId), ...approval() }));
  return { listId, lineId: (await linesOf(listId))[0]!.id };
}
