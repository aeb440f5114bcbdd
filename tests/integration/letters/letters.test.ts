import { beforeEach, expect, test } from 'vitest';
import { printDocument, renderPrint } from '@/lib/documents/print-document';
import { giftOf } from '@/lib/letters/gift';
import { issueLetters, voidLetter } from '@/lib/letters/issue-letters';
import { driveLetters } from '@/lib/letters/queries';
import { inPlace, placeOf } from '@/lib/core/place';
import { allocate, approvedList, people } from '@/tests/support/allocated';
import { asOwner, resetDatabase } from '@/tests/support/database';
import { makeDrive } from '@/tests/support/drive';
import { done, giveMoney, givePledge, giveSponsor } from '@/tests/support/gifts';
import { answersTo, paid, readAnswerOf, sentBatch } from '@/tests/support/paid';
import { addUser, BAC_NINH, makeWorld, WARD, type World } from '@/tests/support/world';

let world: World;
beforeEach(async () => {
  await resetDatabase();
  world = await makeWorld();
});

const signer = { signerName: 'Phạm Văn Khải', signerPost: 'Phó Giám đốc', capacity: 'KT' as const };
const letterData = async (documentId: string) =>
  (await asOwner((c) => c.query(`select data from "Document" where id = $1`, [documentId]))).rows[0].data;

/** A drive with one gift that was paid in full, and people of two wards who got cards from it. */
async function drive(cards: { bacGiang: number; daMai: number }, language: 'vi' | 'ko' = 'vi') {
  const driveId = await makeDrive(world, 'distributing');
  const sponsorId = await giveSponsor(world.finance, {
    language,
    nameEn: 'Cau River Corporation',
    nameOther: '꺼우강 주식회사',
    legalRep: 'Trần Quang Huy',
  });
  const { pledgeId } = await givePledge(world.finance, sponsorId, 90_000_000n, { driveId });
  await giveMoney(world.finance, pledgeId, 90_000_000n);
  await approvedList(driveId, people(cards.bacGiang));
  const others = people(cards.daMai, { wardCode: WARD.daMai });
  await approvedList(
    driveId,
    others.map((one, n) => ({ ...one, fullName: `${one.fullName} B`, citizenId: `0241${50 + n}${200_000 + n}` })),
  );
  return { driveId, sponsorId };
}

async function issue(driveId: string) {
  await allocate(world, driveId);
  await paid(world, driveId);
  const batchId = await sentBatch(world, driveId);
  done(await readAnswerOf(world, batchId, await answersTo(batchId)));
}

test('a letter of thanks tells what the gift became, and no count under five', async () => {
  const { driveId, sponsorId } = await drive({ bacGiang: 7, daMai: 2 });
  await issue(driveId);
  const input = { ...signer, driveId, kind: 'thankYouLetter' as const, sponsorIds: [sponsorId] };
  const { documentIds } = done(await issueLetters(world.communication, input));
  const data = await letterData(documentIds[0]!);
  const gift = await inPlace(placeOf(world.finance), (tx) => giftOf(tx, driveId, sponsorId));
  expect(gift.received).toBe(90_000_000n);
  expect(gift.used + gift.remaining).toBe(gift.received);
  expect(gift.used).toBeGreaterThan(0n);
  expect(data).toMatchObject({
    received: '90000000',
    used: String(gift.used),
    total: { cards: 9, books: 0, handedOver: 0 },
    signature: { capacity: 'KT', onBehalfOf: 'Giám đốc', post: 'Phó Giám đốc' },
  });
  // Two in Đa Mai are too few to be told, and the total would tell them if Bắc Giang stood alone.
  expect(data.wards.map((ward: { cards: number | null }) => ward.cards)).toEqual([null, null]);
  expect(JSON.stringify(data)).not.toContain('Nguyễn Thị Hồng');
  const pdf = await renderPrint(done(await printDocument(world.communication, { documentId: documentIds[0]! })));
  expect(Buffer.from(pdf).subarray(0, 5).toString()).toBe('%PDF-');
}, 60_000);

test('four cards in all are too few to be told, by ward and as the total', async () => {
  const { driveId, sponsorId } = await drive({ bacGiang: 3, daMai: 1 });
  await issue(driveId);
  const input = { ...signer, driveId, kind: 'thankYouLetter' as const, sponsorIds: [sponsorId] };
  const { documentIds } = done(await issueLetters(world.communication, input));
  const data = await letterData(documentIds[0]!);
  expect(data.total).toEqual({ cards: null, books: 0, handedOver: 0 });
  expect(data.wards.map((ward: { cards: number | null }) => ward.cards)).toEqual([null, null]);
  const pdf = await renderPrint(done(await printDocument(world.communication, { documentId: documentIds[0]! })));
  expect(Buffer.from(pdf).subarray(0, 5).toString()).toBe('%PDF-');
}, 60_000);

test('twenty who press at once issue one letter; a sponsor who has one is passed over', async () => {
  const { driveId, sponsorId } = await drive({ bacGiang: 1, daMai: 1 });
  const input = { ...signer, driveId, kind: 'thankYouLetter' as const, sponsorIds: [sponsorId] };
  const answers = await Promise.all(Array.from({ length: 20 }, () => issueLetters(world.communication, input)));
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  expect(new Set(answers.flatMap((answer) => (answer.ok ? [] : answer.code)))).toEqual(new Set(['nothingToDo']));
}, 60_000);

test('a sponsor of another language gets the binding text and a translation', async () => {
  const { driveId, sponsorId } = await drive({ bacGiang: 1, daMai: 1 }, 'ko');
  const input = { ...signer, driveId, kind: 'thankYouLetter' as const, sponsorIds: [sponsorId] };
  const { documentIds } = done(await issueLetters(world.leader, input));
  const [vi, ko] = await Promise.all(documentIds.map(letterData));
  expect([vi.language, ko.language]).toEqual(['vi', 'ko']);
  expect(vi.signature).toMatchObject({ capacity: 'KT', post: 'Phó Giám đốc' });
  expect(ko.sponsor.name).toBe('꺼우강 주식회사');
  expect(ko.receivedInWords).toBe('구천만 동');
  expect(ko.signature).toEqual({ capacity: null, onBehalfOf: null, post: '부기관장', name: 'Phạm Văn Khải' });
  const { rows } = await asOwner((c) => c.query(`select data, language from "Document" where kind = 'receipt'`));
  expect(rows[0].language).toBe('vi');
  expect(rows[0].data.translation).toMatchObject({
    language: 'ko',
    payer: '꺼우강 주식회사',
    amountInWords: '구천만 동',
  });
});

test('a confirmation states each payment with its receipt; void, it can be issued anew', async () => {
  const { driveId, sponsorId } = await drive({ bacGiang: 1, daMai: 1 });
  const input = { ...signer, driveId, kind: 'sponsorshipConfirmation' as const, sponsorIds: [sponsorId] };
  const { documentIds } = done(await issueLetters(world.communication, input));
  expect(await letterData(documentIds[0]!)).toMatchObject({
    total: '90000000',
    totalInWords: 'Chín mươi triệu đồng',
    payments: [{ receipt: '0000001', amount: '90000000' }],
  });
  expect((await driveLetters.as(world.auditor, driveId)).waiting.sponsorshipConfirmation).toEqual([]);
  done(await voidLetter(world.communication, { documentId: documentIds[0]!, reason: 'Sai người ký' }));
  expect((await driveLetters.as(world.auditor, driveId)).waiting.sponsorshipConfirmation).toEqual([sponsorId]);
  done(await issueLetters(world.communication, input));
});

test('who may not issue, may not; a sponsor of nothing gets nothing; a receipt is not voided as a letter', async () => {
  const { driveId, sponsorId } = await drive({ bacGiang: 1, daMai: 1 });
  const input = { ...signer, driveId, kind: 'thankYouLetter' as const, sponsorIds: [sponsorId] };
  expect(await issueLetters(world.finance, input)).toMatchObject({ code: 'notAllowed' });
  const poor = await giveSponsor(world.finance);
  expect(await issueLetters(world.leader, { ...input, sponsorIds: [poor] })).toMatchObject({ code: 'nothingToDo' });
  expect(await issueLetters(world.leader, { ...input, sponsorIds: [] })).toMatchObject({
    fields: { sponsorIds: 'chooseOne' },
  });
  const receipt = await asOwner((c) => c.query(`select id from "Document" where kind = 'receipt'`));
  expect(await voidLetter(world.leader, { documentId: receipt.rows[0].id, reason: 'x' })).toMatchObject({
    code: 'notFound',
  });
  const stranger = (await makeWorld('92')).leader;
  expect(await issueLetters(stranger, input)).toMatchObject({ code: 'notFound' });
  const giver = await addUser('sponsor', BAC_NINH, { sponsorId });
  expect(await issueLetters(giver, input)).toMatchObject({ code: 'notAllowed' });
});
