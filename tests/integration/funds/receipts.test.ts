import { afterEach, beforeEach, expect, test } from 'vitest';
import { setClock, startOfDay, vietnamDay } from '@/lib/core/clock';
import { defineCommand } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';
import { sha256Of } from '@/lib/core/files';
import { findProof } from '@/lib/documents/proof';
import { getDocument, listDocuments } from '@/lib/documents/queries';
import { qrSvg } from '@/lib/documents/qr';
import { readDocumentTable } from '@/lib/documents/table';
import { printDocument, renderPrint } from '@/lib/documents/print-document';
import { listReceipts } from '@/lib/funds/queries';
import { receiveMoney } from '@/lib/funds/receive-money';
import { reverseMoneyReceived } from '@/lib/funds/reverse-money-received';
import { ReceiveInput } from '@/lib/funds/schema';
import { readReceiptTable } from '@/lib/funds/table';
import { asOwner, resetDatabase } from '@/tests/support/database';
import { done, giveMoney, givePledge, giveSponsor, insist } from '@/tests/support/gifts';
import { addUser, BAC_NINH, makeWorld, type World } from '@/tests/support/world';
import { decodeQr } from '@/tests/unit/documents/qr-image';

let world: World;
beforeEach(async () => {
  await resetDatabase();
  world = await makeWorld();
});

afterEach(() => setClock(null));

const rows = async (sql: string): Promise<Record<string, unknown>[]> => (await asOwner((c) => c.query(sql))).rows;
const pledged = async () => {
  const sponsorId = await giveSponsor(world.finance);
  return { sponsorId, ...(await givePledge(world.finance, sponsorId, 90_000_000n)) };
};

/** Takes a number and its receipt, then thinks better of it. */
const failing = defineCommand({
  name: 'test.failing',
  permission: 'money.record',
  input: ReceiveInput,
  async run(ctx, input): Promise<never> {
    await receiveMoney.run(ctx, input);
    throw new DomainError('reasonRequired');
  },
});

test('twenty receipts at once, some rolled back, leave no gap', async () => {
  const { pledgeId } = await pledged();
  const other = await pledged();
  const money = { amount: '5000', method: 'cash' as const, receivedOn: vietnamDay() };
  const answers = await Promise.all(
    Array.from({ length: 24 }, (_, i) => {
      const input = { ...money, pledgeId: i % 2 ? pledgeId : other.pledgeId };
      return insist<unknown>(() => (i % 4 === 3 ? failing : receiveMoney)(world.finance, input));
    }),
  );
  expect(answers.filter((answer) => !answer.ok)).toEqual(Array(6).fill({ ok: false, code: 'reasonRequired' }));
  await asOwner(async (c) => {
    const { rows: numbers } = await c.query(`select number from "Document" where kind = 'receipt' order by number`);
    expect(numbers.map((row) => Number(row.number))).toEqual(Array.from({ length: 18 }, (_, i) => i + 1));
  });
}, 120_000);

test('a number that is taken and not used cannot be committed', async () => {
  await pledged();
  await expect(
    asOwner(async (c) => {
      await c.query('begin');
      await c.query(`select set_config('app.province', '24', true), set_config('app.command', 'test', true)`);
      await c.query(`select tt.next_number('24', 'receipt', 2026, '')`);
      await c.query('commit');
    }),
  ).rejects.toThrow('numberGap');
});

test('one original and numbered copies, however many print at once', async () => {
  const { pledgeId } = await pledged();
  const { documentId } = await giveMoney(world.finance, pledgeId, 1_000n);
  const prints = await Promise.all(Array.from({ length: 20 }, () => printDocument(world.finance, { documentId })));
  const marks = prints.map((print) => done(print)).sort((a, b) => a.nth - b.nth);
  expect(marks.map(({ nth }) => nth)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
  expect(marks[0]!.mark).toEqual({ mark: 'original' });
  expect(marks[19]!.mark).toEqual({ mark: 'copy', number: 19 });
});

test('the list of documents shows prints and holds no data of them; each place sees its own', async () => {
  const { pledgeId } = await pledged();
  const { documentId } = await giveMoney(world.finance, pledgeId, 1_000n);
  done(await printDocument(world.finance, { documentId }));
  done(await printDocument(world.finance, { documentId }));
  const table = readDocumentTable({});
  const { rows: listed, total } = await listDocuments.as(world.auditor, table);
  expect(total).toBe(1);
  expect(listed[0]).toMatchObject({ id: documentId, kind: 'receipt', numberText: '0000001', prints: 2 });
  const document = await getDocument.as(world.auditor, documentId);
  expect(document.prints.map(({ nth, printedBy }) => [nth, printedBy])).toEqual([
    [1, world.finance.name],
    [2, world.finance.name],
  ]);
  expect(document).not.toHaveProperty('data');
  expect((await listDocuments.as(world.ward, table)).total).toBe(0);
  await expect(getDocument.as(world.ward, documentId)).rejects.toMatchObject({ code: 'notFound' });
});

test('the original is what was issued, to the byte; a copy is not', async () => {
  const { pledgeId } = await pledged();
  const { documentId } = await giveMoney(world.finance, pledgeId, 1_000n);
  const first = done(await printDocument(world.finance, { documentId }));
  const second = done(await printDocument(world.finance, { documentId }));
  const [document] = await rows(`select sha256 from "Document" where id = '${documentId}'`);
  expect(sha256Of(await renderPrint(first))).toBe(document!.sha256);
  expect(sha256Of(await renderPrint(second))).not.toBe(document!.sha256);
});

test('the code on a receipt proves it, also typed badly; void is told; a guess finds nothing', async () => {
  const { pledgeId } = await pledged();
  const { documentId, moneyId, receiptNumber } = await giveMoney(world.finance, pledgeId, 1_000n);
  const [document] = await rows(`select code from "Document" where id = '${documentId}'`);
  const code = String(document!.code);
  const typed = ` ${code.slice(0, 8).toLowerCase()}-${code.slice(8).replaceAll('0', 'o').replaceAll('1', 'l')} `;
  const proof = await findProof(typed);
  expect(proof).toEqual({
    code,
    kind: 'receipt',
    number: receiptNumber,
    date: vietnamDay(),
    issuer: 'BẢO HIỂM XÃ HỘI TỈNH 24',
    state: 'issued',
  });
  done(await reverseMoneyReceived(world.finance, { moneyId, reason: 'Nhầm' }));
  expect((await findProof(code))?.state).toBe('void');
  expect(await findProof('0000000000000000')).toBeNull();
  expect(await findProof("' or 1=1 --")).toBeNull();
  const print = done(await printDocument(world.finance, { documentId }));
  expect(print.mark).toEqual({ mark: 'void', day: vietnamDay(), reason: 'Nhầm' });
});

test('the QR on a receipt leads to its verification', async () => {
  const { pledgeId } = await pledged();
  const { documentId, receiptNumber } = await giveMoney(world.finance, pledgeId, 1_000n);
  const [document] = await rows(`select data, code from "Document" where id = '${documentId}'`);
  const { proof } = document!.data as { proof: { url: string; code: string } };
  const scanned = new URL((await decodeQr(qrSvg(proof.url)))!);
  expect(scanned.pathname).toBe(`/verify/${String(document!.code)}`);
  expect(await findProof(scanned.pathname.split('/').at(-1)!)).toMatchObject({
    number: receiptNumber,
    state: 'issued',
  });
});

test('each province and each year counts from one', async () => {
  const stranger = await makeWorld('92');
  const { pledgeId } = await pledged();
  const theirs = await givePledge(stranger.finance, await giveSponsor(stranger.finance), 90_000n);
  const year = Number(vietnamDay().slice(0, 4));
  const numbers: string[] = [];
  for (const day of [`${year}-12-31`, `${year + 1}-01-01`]) {
    setClock(startOfDay(day));
    for (const [actor, id] of [
      [world.finance, pledgeId],
      [world.finance, pledgeId],
      [stranger.finance, theirs.pledgeId],
    ] as const)
      numbers.push((await giveMoney(actor, id, 1_000n)).receiptNumber);
  }
  expect(numbers).toEqual(['0000001', '0000002', '0000001', '0000001', '0000002', '0000001']);
});

test('a void document stays void, and no document is changed or removed', async () => {
  const { pledgeId } = await pledged();
  const { documentId, moneyId } = await giveMoney(world.finance, pledgeId, 1_000n);
  const change = (set: string) =>
    asOwner(async (c) => {
      await c.query(`select set_config('app.command', 'test', false)`);
      await c.query(`update "Document" set ${set} where id = $1`, [documentId]);
    });
  await expect(change(`data = '{}'`)).rejects.toThrow('documentVoid');
  done(await reverseMoneyReceived(world.finance, { moneyId, reason: 'Nhầm' }));
  await expect(change(`state = 'issued'`)).rejects.toThrow('documentVoid');
});

test('a giver prints the own receipt; another giver, a ward and another province find nothing', async () => {
  const { sponsorId, pledgeId } = await pledged();
  const { documentId } = await giveMoney(world.finance, pledgeId, 1_000n);
  const giver = await addUser('sponsor', BAC_NINH, { sponsorId });
  const other = await addUser('sponsor', BAC_NINH, { sponsorId: (await pledged()).sponsorId });
  const stranger = (await makeWorld('92')).finance;
  expect(done(await printDocument(world.finance, { documentId })).nth).toBe(1);
  expect(done(await printDocument(giver, { documentId })).nth).toBe(2);
  expect((await getDocument.as(giver, documentId)).prints.map(({ printedBy }) => printedBy)).toEqual([null, null]);
  for (const actor of [other, stranger, world.ward])
    expect(await printDocument(actor, { documentId })).toMatchObject({ code: 'notFound' });
  expect((await listReceipts.as(world.auditor, readReceiptTable({}))).total).toBe(1);
  expect((await listReceipts.as(stranger, readReceiptTable({}))).total).toBe(0);
});

test('of twenty who write down the same transfer one does, also from another pledge; taken back, it may be written anew', async () => {
  const [{ pledgeId }, other] = [await pledged(), await pledged()];
  const transfer = { amount: '5000', method: 'transfer' as const, receivedOn: vietnamDay(), bankReference: 'FT26 001' };
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, i) =>
      insist<{ moneyId: string }>(() =>
        receiveMoney(world.finance, {
          ...transfer,
          pledgeId: i % 2 ? pledgeId : other.pledgeId,
          bankReference: i % 3 ? transfer.bankReference : ' ft26 001 ',
        }),
      ),
    ),
  );
  const refused = { ok: false, code: 'sameTransfer', fields: { bankReference: 'sameTransfer' } };
  expect(answers.filter((answer) => !answer.ok)).toEqual(Array(19).fill(expect.objectContaining(refused)));
  expect(await rows(`select number::int from "Document" where kind = 'receipt'`)).toEqual([{ number: 1 }]);
  const [first] = await rows('select id from "MoneyReceived"');
  done(await reverseMoneyReceived(world.finance, { moneyId: String(first!.id), reason: 'Ghi nhầm nhà tài trợ' }));
  done(await receiveMoney(world.finance, { ...transfer, pledgeId: other.pledgeId }));
  done(await receiveMoney(world.finance, { ...transfer, amount: '6000', pledgeId }));
});
