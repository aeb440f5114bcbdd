import { afterEach, beforeEach, expect, test } from 'vitest';
import { runChecks } from '@/lib/checks/run-checks';
import { addDays, setClock, vietnamDay } from '@/lib/core/clock';
import { newId } from '@/lib/core/ids';
import { inPlace, placeOf } from '@/lib/core/place';
import { moveMilestone } from '@/lib/drives/move-milestone';
import { approveList } from '@/lib/lists/approve-list';
import { createList } from '@/lib/lists/create-list';
import { excludeLine, restoreLine } from '@/lib/lists/exclude-line';
import { postList, recordPostingResult } from '@/lib/lists/post-list';
import { listDriveLists, readLine, readListPage } from '@/lib/lists/queries';
import { addRemark, resolveRemark } from '@/lib/lists/remark-list';
import { returnList, startReview } from '@/lib/lists/review-list';
import { acceptAllSuggestions, addLine, changeLine } from '@/lib/lists/save-line';
import { signList } from '@/lib/lists/sign-list';
import { submitList } from '@/lib/lists/submit-list';
import { asOwner, resetDatabase } from '@/tests/support/database';
import { addUser, makeWorld, WARD, type World } from '@/tests/support/world';
import {
  approval,
  fields,
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

const ALL = { sort: 'rowNumber', desc: false, skip: 0, take: 50 } as const;
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

test('the same file twice changes nothing and says so, row by row; what was corrected meanwhile stays', async () => {
  const listId = await newList(world.ward, driveId);
  const file = await filledTemplate([person(1), person(2), person(2), person(3, { groupCode: '' })]);
  const first = value(await upload(world.ward, listId, file));
  expect(first).toMatchObject({ added: 3, unchangedRows: [], repeatedRows: [8], withErrors: 1 });
  const line = (await linesOf(listId))[0]!;
  value(
    await changeLine(world.ward, { ...fields({ fullName: 'Nguyễn Thị Hoà' }), lineId: line.id, version: line.version }),
  );
  const second = value(await upload(world.ward, listId, file));
  expect(second).toMatchObject({ added: 0, seenBefore: true, unchangedRows: [6, 7, 8, 9] });
  expect((await linesOf(listId)).map((one) => one.fullName)[0]).toBe('Nguyễn Thị Hoà');
  expect(await linesOf(listId)).toHaveLength(3);
});

test('a row corrected in the file takes the place of its line, unless that was touched in the browser or another may be meant', async () => {
  const listId = await newList(world.ward, driveId);
  const rows = [person(1), person(2, { citizenId: '' }), person(3), person(4), person(6)];
  value(await upload(world.ward, listId, await filledTemplate(rows)));
  const touched = (await linesOf(listId))[2]!;
  value(await changeLine(world.ward, { ...fields({ fullName: person(3).fullName! }), lineId: touched.id, version: 1 }));
  const corrected = [
    person(1, { relation: 'Vợ' }),
    person(2),
    person(3, { relation: 'Vợ' }),
    person(4, { fullName: 'Lý Văn Khác', birthDate: '1999' }),
    person(6),
    person(6, { citizenId: '024056999999' }),
  ];
  const second = value(await upload(world.ward, listId, await filledTemplate(corrected)));
  expect(second).toMatchObject({ added: 3, updatedRows: [6, 7], unchangedRows: [10] });
  const lines = await linesOf(listId);
  expect(lines).toHaveLength(8);
  expect(lines[1]).toMatchObject({ citizenId: person(2).citizenId, version: 2, rowNumber: 2 });
  // And once more: what the file wrote last is still nobody's hand.
  corrected[0] = person(1, { relation: 'Mẹ' });
  expect(value(await upload(world.ward, listId, await filledTemplate(corrected)))).toMatchObject({
    added: 0,
    updatedRows: [6],
  });
});

test('twenty presses of one upload add its people once; of one submit send the list once', async () => {
  const listId = await newList(world.ward, driveId);
  const file = await filledTemplate([person(1), person(2)]);
  const requestId = newId();
  const uploads = await Promise.all(Array.from({ length: 20 }, () => upload(world.ward, listId, file, requestId)));
  for (const one of uploads) expect(one).toEqual(uploads[0]);
  expect(await linesOf(listId)).toHaveLength(2);
  value(await signList(world.wardLeader, { listId, version: await versionOf(listId) }));
  const version = await versionOf(listId);
  const presses = await Promise.all(
    Array.from({ length: 20 }, (_, n) => submitList(n % 2 ? world.ward : world.wardLeader, { listId, version })),
  );
  expect(presses.filter((one) => one.ok)).toHaveLength(1);
  expect(new Set(presses.filter((one) => !one.ok).map((one) => one.code))).toEqual(new Set(['wrongState']));
  const events = await asOwner((client) => client.query(`select from "AuditEvent" where what = 'list.submitted'`));
  expect(events.rowCount).toBe(1);
});

test('twenty people added at once get twenty numbers, and none slips in after the list was sent', async () => {
  const listId = await newList(world.ward, driveId);
  const added = await Promise.all(
    Array.from({ length: 20 }, (_, n) => addLine(world.ward, { ...fields({ birthDate: String(1950 + n) }), listId })),
  );
  expect(added.every((one) => one.ok)).toBe(true);
  expect((await linesOf(listId)).map((line) => line.rowNumber)).toEqual(Array.from({ length: 20 }, (_, n) => n + 1));
  value(await signList(world.wardLeader, { listId, version: await versionOf(listId) }));
  value(await submitList(world.ward, { listId, version: await versionOf(listId) }));
  expect(await addLine(world.ward, { ...fields(), listId })).toMatchObject({ code: 'listNotEditable' });
});

test('a list is not sent empty, unsigned, past the deadline or with a signature for another text', async () => {
  const listId = await newList(world.ward, driveId);
  const submit = async () => submitList(world.ward, { listId, version: await versionOf(listId) });
  const sign = async (actor = world.wardLeader) => signList(actor, { listId, version: await versionOf(listId) });
  expect(await submit()).toMatchObject({ code: 'listEmpty' });
  expect(await sign()).toMatchObject({ code: 'listEmpty' });
  value(await addLine(world.ward, { ...fields(), listId }));
  expect(await submit()).toMatchObject({ code: 'signatureMissing' });
  expect(await sign(world.ward)).toMatchObject({ code: 'notAllowed' });
  value(await sign());
  value(await addLine(world.ward, { ...fields({ birthDate: '1960' }), listId }));
  expect(await submit()).toMatchObject({ code: 'signatureMissing' });
  value(await sign());
  expect(await submitList(world.ward, { listId, version: 1 })).toMatchObject({ code: 'stale' });
  setClock(new Date(Date.now() + 11 * 86_400_000));
  expect(await submit()).toMatchObject({ code: 'deadlinePassed' });

  const milestoneId = newId();
  const due = { kind: 'lists', name: 'Gửi danh sách', nameEn: '', dueOn: new Date(), department: 'ward' };
  await inPlace(placeOf(world.collection, 'test.milestone'), (tx) =>
    tx.milestone.createMany({ data: [{ id: milestoneId, provinceCode: '24', driveId, ...due }] }),
  );
  value(await moveMilestone(world.collection, { milestoneId, version: 1, dueOn: addDays(vietnamDay(), 12) }));
  value(await submit()); // the office gave more time
});

test('sent back by the office, a list may be sent again after the deadline', async () => {
  const listId = await sentList(world, driveId);
  value(await startReview(world.collection, { listId, version: await versionOf(listId) }));
  expect(await returnList(world.collection, { listId, version: await versionOf(listId), reason: ' ' })).toMatchObject({
    code: 'invalidInput',
    fields: { reason: 'reasonRequired' },
  });
  value(await returnList(world.collection, { listId, version: await versionOf(listId), reason: 'Thiếu dấu.' }));
  setClock(new Date(Date.now() + 20 * 86_400_000));
  value(await submitList(world.ward, { listId, version: await versionOf(listId) }));
  expect(await listRow(listId)).toMatchObject({ state: 'submitted', returnedReason: null });
});

test('who sent a list in does not approve it, also under another role of the same human', async () => {
  const listId = await sentList(world, driveId);
  value(await startReview(world.collection, { listId, version: await versionOf(listId) }));
  const day = vietnamDay();
  value(
    await postList(world.collection, { listId, version: await versionOf(listId), from: day, days: 1, place: 'UBND' }),
  );
  setClock(new Date(Date.now() + 2 * 86_400_000));
  const approve = async (actor = world.leader) =>
    approveList(actor, { listId, version: await versionOf(listId), ...approval() });
  expect(await approve()).toMatchObject({ code: 'postingResultMissing' });
  expect(
    await recordPostingResult(world.observer, { listId, version: await versionOf(listId), result: 'x' }),
  ).toMatchObject({ code: 'notAllowed' });
  value(await recordPostingResult(world.collection, { listId, version: await versionOf(listId), result: 'Không có.' }));
  expect(await approve(world.collection)).toMatchObject({ code: 'notAllowed' });
  value(await runChecks(world.collection, { driveId }));
  const twin = await addUser('officeLeader', '24', { humanId: world.ward.humanId });
  expect(await approve(twin)).toEqual({ ok: false, code: 'makerIsChecker' });
  expect((await linesOf(listId)).every((line) => line.state === 'waiting')).toBe(true);
  value(await approve());
});

test('another ward finds nothing of a list: not the list, not a line, not by guessing', async () => {
  const listId = await sentList(world, driveId);
  const [line] = await linesOf(listId);
  await expect(readListPage.as(world.otherWard, listId, ALL, 'vi')).rejects.toMatchObject({ code: 'notFound' });
  await expect(readLine.as(world.otherWard, listId, line!.id, 'vi')).rejects.toMatchObject({ code: 'notFound' });
  expect(await changeLine(world.otherWard, { ...fields(), lineId: line!.id, version: 1 })).toMatchObject({
    code: 'notFound',
  });
  expect(await submitList(world.otherWard, { listId, version: 1 })).toMatchObject({ code: 'notFound' });
  expect(await upload(world.otherWard, listId, await filledTemplate([person(1)]))).toMatchObject({ code: 'notFound' });
  const rows = await listDriveLists.as(world.otherWard, driveId, 'vi');
  expect(rows.map((row) => row.wardCode)).toEqual([WARD.daMai]);
  const seen = await inPlace(placeOf(world.otherWard), (tx) => tx.listLine.count());
  expect(seen).toBe(0);
});

test('a stale save keeps both texts: what is stored comes back beside what was typed', async () => {
  const listId = await newList(world.ward, driveId);
  const { lineId } = value(await addLine(world.ward, { ...fields(), listId }));
  value(await changeLine(world.ward, { ...fields({ hamlet: 'Tổ 5' }), lineId, version: 1 }));
  const late = await changeLine(world.ward, { ...fields({ hamlet: 'Tổ 9' }), lineId, version: 1 });
  expect(late).toMatchObject({ code: 'stale', details: { current: { hamlet: 'Tổ 5', version: 2 } } });
  value(await changeLine(world.ward, { ...fields({ hamlet: 'Tổ 9' }), lineId, version: 2 }));
});

test('decomposed letters come in composed, and one person twice is told on both lines until one is left out', async () => {
  const listId = await newList(world.ward, driveId);
  const typed = person(4);
  value(
    await upload(world.ward, listId, await filledTemplate([{ ...typed, fullName: typed.fullName!.normalize('NFD') }])),
  );
  expect((await linesOf(listId))[0]!.fullName).toBe(typed.fullName!.normalize('NFC'));
  value(await addLine(world.ward, { ...fields({ citizenId: typed.citizenId! }), listId }));
  const [a, b] = await linesOf(listId);
  expect([a!.errorCount, b!.errorCount]).toEqual([1, 1]);
  value(await excludeLine(world.ward, { lineId: b!.id, version: b!.version, reason: 'Nhập hai lần' }));
  expect((await linesOf(listId))[0]!.errorCount).toBe(0);
  const again = (await linesOf(listId))[1]!;
  value(await restoreLine(world.ward, { lineId: again.id, version: again.version }));
  expect((await linesOf(listId))[0]!.errorCount).toBe(1);
});

test('one press mends every row with the same lost zero', async () => {
  const listId = await newList(world.ward, driveId);
  const cut = [1, 2, 3].map((n) => person(n, { citizenId: person(n).citizenId!.slice(1) }));
  value(await upload(world.ward, listId, await filledTemplate(cut)));
  expect((await linesOf(listId)).every((line) => line.errorCount === 1)).toBe(true);
  expect(value(await acceptAllSuggestions(world.ward, { listId, code: 'zerosLost' })).lines).toBe(3);
  expect((await linesOf(listId)).map((line) => line.citizenId)).toEqual([1, 2, 3].map((n) => person(n).citizenId));
  expect(await acceptAllSuggestions(world.ward, { listId, code: 'zerosLost' })).toMatchObject({ code: 'nothingToDo' });
});

test('a file without a column names it; a drive that is over takes no list', async () => {
  const listId = await newList(world.ward, driveId);
  const noGroup = await filledTemplate([person(1)], (sheet) => (sheet.getRow(5).getCell(14).value = 'Cột lạ'));
  expect(await upload(world.ward, listId, noGroup)).toEqual({
    ok: false,
    code: 'missingColumn',
    details: { columns: 'Nhóm đối tượng' },
  });
  expect(await upload(world.ward, listId, Buffer.from('%PDF-1.4'))).toMatchObject({ code: 'fileUnknownFormat' });
  expect(await linesOf(listId)).toHaveLength(0);
  const over = await openDrive(world, { state: 'closed', planNumber: '1895/KH-BHXH' });
  const input = { driveId: over, phaseId: '', origin: 'ward', title: 'x', tag: '' } as const;
  expect(await createList(world.ward, input)).toMatchObject({ code: 'wrongState' });
});

test('the template of another ward or of another plan is told by its name, and nothing of it comes in', async () => {
  const listId = await newList(world.ward, driveId);
  const daMai = await filledTemplate([person(1)], undefined, 'Phường Đa Mai');
  expect(await upload(world.ward, listId, daMai)).toEqual({
    ok: false,
    code: 'fileOfAnotherWard',
    details: { ward: 'Phường Đa Mai' },
  });
  const other = await openDrive(world, { planNumber: '2000/KH-BHXH' });
  expect(await upload(world.ward, await newList(world.ward, other), await filledTemplate([person(1)]))).toEqual({
    ok: false,
    code: 'fileOfAnotherPlan',
    details: { plan: '1894/KH-BHXH' },
  });
  expect(await linesOf(listId)).toHaveLength(0);
  // A title of the ward's own is no template of anybody, whatever place it names.
  const own = await filledTemplate([person(1)], (sheet) => {
    sheet.getCell('A2').value = 'Danh sách Trường THCS Đa Mai';
    sheet.getCell('A3').value = 'Phường Đa Mai';
  });
  expect(value(await upload(world.ward, listId, own)).added).toBe(1);
});

test('whoever looks at people of a list stands in the access log, and an auditor sees masked numbers', async () => {
  const listId = await sentList(world, driveId);
  const page = await readListPage.as(world.auditor, listId, ALL, 'vi');
  expect(page.rows.map((row) => row.citizenId)).toEqual(
    expect.arrayContaining([expect.stringMatching(/^\d{3}\*{6}\d{3}$/)]),
  );
  // The auditor also filters and searches, through the masked view.
  const view = async (more: object) => (await readListPage.as(world.auditor, listId, { ...ALL, ...more }, 'vi')).total;
  expect([await view({ show: 'errors' }), await view({ show: 'checks' }), await view({ show: 'remarks' })]).toEqual([
    0, 0, 0,
  ]);
  expect(await view({ q: page.rows[1]!.fullName.toUpperCase().slice(0, 8) })).toBe(1);
  value(await addRemark(world.collection, { listId, lineId: page.rows[2]!.id, text: 'Xem lại nhóm.' }));
  expect((await readListPage.as(world.auditor, listId, { ...ALL, show: 'remarks' }, 'vi')).remarks).toMatchObject([
    { text: 'Xem lại nhóm.', rowNumber: 3 },
  ]);
  await readLine.as(world.collection, listId, page.rows[0]!.id, 'vi');
  const log = await asOwner(
    async (client) =>
      (await client.query(`select role, kind, purpose, cardinality("subjectIds") as n from "AccessLog" order by at`))
        .rows as unknown[],
  );
  expect(log).toEqual([
    { role: 'auditor', kind: 'page', purpose: 'list', n: 3 },
    { role: 'auditor', kind: 'page', purpose: 'list', n: 1 },
    { role: 'auditor', kind: 'page', purpose: 'list', n: 1 },
    { role: 'officeCollection', kind: 'page', purpose: 'line', n: 1 },
  ]);
});

test('the Fatherland Front reads and comments on the lists of its ward, and does nothing else with them', async () => {
  const listId = await newList(world.ward, driveId);
  const { lineId } = value(await addLine(world.ward, { ...fields(), listId }));
  const page = await readListPage.as(world.observer, listId, ALL, 'vi');
  expect(page.rows.map((row) => row.fullName)).toEqual([fields().fullName]);
  expect(Object.entries(page.may).flatMap(([what, allowed]) => (allowed ? [what] : []))).toEqual(['remark']);
  value(await addRemark(world.observer, { listId, text: 'Còn thiếu hộ bà Sáu.' }));
  value(await addRemark(world.observer, { listId, lineId, text: 'Đúng hoàn cảnh.' }));
  const remarks = (await readLine.as(world.ward, listId, lineId, 'vi')).remarks;
  expect(remarks).toMatchObject([
    { text: 'Đúng hoàn cảnh.', rowNumber: 1, byRole: 'wardObserver', by: world.observer.name },
  ]);
  const office = value(await addRemark(world.collection, { listId, text: 'Bổ sung thôn.' }));
  const version = await versionOf(listId);
  for (const refused of [
    await resolveRemark(world.observer, office),
    await addLine(world.observer, { ...fields(), listId }),
    await changeLine(world.observer, { ...fields(), lineId, version: 1 }),
    await signList(world.observer, { listId, version }),
    await submitList(world.observer, { listId, version }),
  ])
    expect(refused).toMatchObject({ code: 'notAllowed' });
  await expect(readListPage.as(await addUser('wardObserver', WARD.daMai), listId, ALL, 'vi')).rejects.toMatchObject({
    code: 'notFound',
  });
});

test('posting does not begin before the list was sent', async () => {
  const listId = await sentList(world, driveId);
  value(await startReview(world.collection, { listId, version: await versionOf(listId) }));
  const from = addDays(vietnamDay(), -1);
  expect(
    await postList(world.collection, { listId, version: await versionOf(listId), from, days: 5, place: 'UBND' }),
  ).toMatchObject({
    code: 'invalidInput',
    fields: { from: 'dayInPast' },
  });
});
