import { beforeAll, expect, test } from 'vitest';
import { listAccessLog } from '@/lib/access/access-log-queries';
import { addDays, vietnamDay } from '@/lib/core/clock';
import { newId } from '@/lib/core/ids';
import { UploadedFile } from '@/lib/core/uploaded-file';
import { printDocument } from '@/lib/documents/print-document';
import { createSignoffList } from '@/lib/handovers/create-signoff';
import { keepPagePhoto } from '@/lib/handovers/evidence';
import { recordHandover } from '@/lib/handovers/record-handover';
import { saveSignoff } from '@/lib/handovers/save-signoff';
import { findPrinted, openPagePhoto, readSignoff } from '@/lib/handovers/signoff-queries';
import { paths } from '@/lib/paths';
import { people } from '@/tests/support/allocated';
import { asOwner, resetDatabase } from '@/tests/support/database';
import { ok } from '@/tests/support/drive';
import { all, givenIssued, one } from '@/tests/support/issued';
import { makeWorld, WARD, type World } from '@/tests/support/world';

const PICTURE = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0]);

let world: World;
let driveId: string;
let signoffId: string;
let code: string;
let rows: { id: string; itemId: string; position: number }[];
beforeAll(async () => {
  await resetDatabase();
  world = await makeWorld();
  driveId = await givenIssued(world, people(60));
  ({ signoffId, code } = ok(await createSignoffList(world.ward, list())));
  rows = await all('select id, "itemId", position from "SignoffRow" where "signoffId" = $1 order by position', [
    signoffId,
  ]);
}, 120_000);

const list = () => ({ driveId, wardCode: WARD.bacGiang, title: 'Danh sách ký nhận' });
const self = { receiver: 'self' as const };
const tick = (from: number, to: number) => rows.slice(from, to).map(({ id }) => ({ rowId: id, receiver: self }));
const save = (more = {}) => ({ signoffId, signedOn: vietnamDay(), rows: tick(0, 40), ...more });
const count = async () =>
  (await one<{ n: number }>(`select count(*)::int as n from "Handover" where "reversedAt" is null`)).n;

test('sixty rows stand on six pages, and the code of the paper leads to them', async () => {
  const pages = await one(
    'select max(page)::int as pages, count(*)::int as rows from "SignoffRow" where "signoffId" = $1',
    [signoffId],
  );
  expect(pages).toEqual({ pages: 6, rows: 60 });
  expect(await findPrinted.as(world.ward, code)).toBe(paths.drive(driveId).signoff(signoffId));
  await expect(findPrinted.as(world.otherWard, code)).rejects.toMatchObject({ code: 'notFound' });
  await expect(readSignoff.as(world.otherWard, signoffId, 'vi')).rejects.toMatchObject({ code: 'notFound' });
  const document = await one<{ data: { proof: { code: string; url: string } }; personal: boolean }>(
    'select data, personal from "Document" where "subjectId" = $1',
    [signoffId],
  );
  expect(document.personal).toBe(true);
  expect(await one('select issuer from "DocumentProof" where code = $1', [code])).toEqual({
    issuer: 'UBND phường Bắc Giang',
  });
  expect(document.data.proof).toEqual({ code, url: `http://localhost:3000/s/${code}` });
});

test('a ward prints no list of another one', async () => {
  expect(await createSignoffList(world.otherWard, list())).toMatchObject({ code: 'notFound' });
});

test('nothing ticked, a day to come, a row of another list: refused, and nothing is written', async () => {
  expect(await saveSignoff(world.ward, save({ rows: [] }))).toMatchObject({ fields: { rows: 'nothingTicked' } });
  const tomorrow = addDays(vietnamDay(), 1);
  expect(await saveSignoff(world.ward, save({ signedOn: tomorrow }))).toMatchObject({
    fields: { signedOn: 'dayInFuture' },
  });
  expect(await saveSignoff(world.ward, save({ signedOn: addDays(vietnamDay(), -1) }))).toMatchObject({
    fields: { signedOn: 'dayBeforePrint' },
  });
  const foreign = [...tick(0, 2), { rowId: newId(), receiver: self }];
  expect(await saveSignoff(world.ward, save({ rows: foreign }))).toMatchObject({ code: 'notFound' });
  expect(await saveSignoff(world.otherWard, save())).toMatchObject({ code: 'notFound' });
  expect(await count()).toBe(0);
});

test('forty rows with a photo of the page, sent three times at once: forty handovers with their evidence', async () => {
  const file = new UploadedFile('trang-1.jpg', PICTURE);
  const { fileId } = ok(await keepPagePhoto(world.ward, { signoffId, file }, newId()));
  const input = save({ pages: [{ page: 1, fileId }] });
  input.rows[2] = {
    rowId: rows[2]!.id,
    receiver: { receiver: 'proxy', proxyName: 'Lò Thị Mai', proxyRelation: 'Con gái' },
  } as never;
  await asOwner(async (owner) => {
    await owner.query(`set app.command = 'test'`);
    await owner.query(`update "Item" set route = 'stage' where id = $1`, [rows[5]!.itemId]); // its ceremony was put off
  });
  const requestId = newId();
  const answers = await Promise.all([1, 2, 3].map(() => saveSignoff(world.ward, input, requestId)));
  for (const answer of answers)
    expect(answer).toEqual({ ok: true, value: { saved: 40, before: 0, missed: 0, conflicts: 0 } });
  expect(await count()).toBe(40);
  const proof = await one(
    `select count(*) filter (where "fileId" = $1)::int as photo, count(*) filter (where evidence = 'paperSignoff' and "signoffRowId" is not null)::int as paper,
            count(*) filter (where receiver = 'proxy')::int as proxies from "Handover"`,
    [fileId],
  );
  expect(proof).toEqual({ photo: 8, paper: 40, proxies: 1 });
  // The paper of a ward is signed on no stage.
  expect(await one(`select distinct route, "ceremonyId" from "Handover"`)).toEqual({
    route: 'wardOffice',
    ceremonyId: null,
  });
  const audit = await one(`select count(*)::int as n from "AuditEvent" where what = 'handover.recorded'`);
  expect(audit).toEqual({ n: 40 });
});

test('entered a second time with ten more and two who did not come: only what is new is written', async () => {
  const missed = rows.slice(50, 52).map(({ id }) => ({ rowId: id, reason: 'absent' as const }));
  const again = ok(await saveSignoff(world.ward, save({ rows: tick(0, 50), missed }), newId()));
  expect(again).toEqual({ saved: 10, before: 40, missed: 2, conflicts: 0 });
  expect(await count()).toBe(50);
  const view = await readSignoff.as(world.ward, signoffId, 'vi');
  const standing = (state: string) => view.rows.filter(({ handover }) => handover === state).length;
  expect([standing('handedOver'), standing('notCollected'), standing('pending')]).toEqual([50, 2, 8]);
});

test('a row that a tablet tells otherwise: the first record stays, and one case is opened however often the paper is entered', async () => {
  const { itemId, id } = rows[59]!;
  const receiver = { receiver: 'proxy' as const, proxyName: 'Lò Thị Mai', proxyRelation: 'Con' };
  const told = { itemId, receiver, route: 'wardOffice' as const, evidence: 'thumbprint' as const };
  const { id: handoverId } = ok(await recordHandover(world.wardLeader, told, newId()));
  const paper = save({ rows: [{ rowId: id, receiver: self }] });
  expect(ok(await saveSignoff(world.ward, paper, newId()))).toEqual({ saved: 0, before: 1, missed: 0, conflicts: 1 });
  expect(ok(await saveSignoff(world.ward, paper, newId()))).toMatchObject({ conflicts: 0 });
  const cases = await all(`select kind, "wardCode" from "Case" where "itemId" = $1`, [itemId]);
  expect(cases).toEqual([{ kind: 'fieldConflict', wardCode: WARD.bacGiang }]);
  expect(await one('select receiver from "Handover" where id = $1', [handoverId])).toEqual({ receiver: 'proxy' });
  const claims = await all('select receiver, evidence, "signoffRowId" from "HandoverClaim" where "itemId" = $1', [
    itemId,
  ]);
  expect(claims).toEqual([{ receiver: 'self', evidence: 'paperSignoff', signoffRowId: id }]);
  expect(await count()).toBe(51);
});

test('two officials enter the paper while a tablet hands over the same people: each item once, nobody fails', async () => {
  const tablet = rows
    .slice(52, 59)
    .map(({ itemId }) =>
      recordHandover(
        world.wardLeader,
        { itemId, receiver: self, route: 'wardOffice' as const, evidence: 'thumbprint' as const },
        newId(),
      ),
    );
  const papers = [world.ward, world.collection].map((by) => saveSignoff(by, save({ rows: tick(50, 59) }), newId()));
  const saved = (await Promise.all(papers)).map(ok);
  const pressed = (await Promise.all(tablet)).filter((answer) => answer.ok).length;
  expect(saved[0]!.saved + saved[1]!.saved + pressed).toBe(9);
  expect(await count()).toBe(60);
  expect(await createSignoffList(world.ward, list())).toMatchObject({ code: 'nothingToDo' });
});

test('whoever prints the list again, or opens a photographed page, stands in the log of each person on it', async () => {
  const { documentId } = await one<{ documentId: string }>('select "documentId" from "SignoffList" where id = $1', [
    signoffId,
  ]);
  const { id: pageId } = await one<{ id: string }>('select id from "SignoffPage" where "signoffId" = $1', [signoffId]);
  ok(await printDocument(world.communication, { documentId }, newId()));
  await openPagePhoto.as(world.collection, signoffId, pageId);
  const seenBy = async (actor: { userId: string }, itemId: string) =>
    all('select kind, purpose from "AccessLog" where "actorId" = $1 and $2::uuid = any("subjectIds")', [
      actor.userId,
      itemId,
    ]);
  expect(await seenBy(world.communication, rows[59]!.itemId)).toEqual([{ kind: 'print', purpose: 'signoffList' }]);
  // Whoever asks has the card in hand more often than an id.
  const { code: label } = await one<{ code: string }>('select code from "Item" where id = $1', [rows[59]!.itemId]);
  const filters = { actor: world.communication.userId, person: label.toLowerCase() };
  const params = { sort: 'at', desc: true, page: 1, skip: 0, take: 50, filters } as never;
  const found = await listAccessLog.as(world.admin, params);
  expect(found.rows.map(({ purpose }) => purpose)).toContain('signoffList');
  const onFirstPage = await seenBy(world.collection, rows[0]!.itemId);
  expect(onFirstPage).toContainEqual({ kind: 'page', purpose: 'signedPage' });
  expect(await seenBy(world.collection, rows[59]!.itemId)).not.toContainEqual({ kind: 'page', purpose: 'signedPage' });
});
