import { type Day, vietnamDay } from '@/lib/core/clock';
import { newId } from '@/lib/core/ids';
import { UploadedFile } from '@/lib/core/uploaded-file';
import { type AnswerRow, writeAnswerTemplate } from '@/lib/cards/answer-file';
import { importAnswer } from '@/lib/cards/import-answer';
import { makeBatches } from '@/lib/cards/make-batches';
import { markBatchSent } from '@/lib/cards/mark-batch-sent';
import { approveRemittance } from '@/lib/payments/approve-remittance';
import { payRemittance } from '@/lib/payments/pay-remittance';
import { prepareRemittance } from '@/lib/payments/prepare-remittance';
import { rowOf } from './allocated';
import { asOwner } from './database';
import { ok, signed } from './drive';
import type { World } from './world';

export const versionOf = async (table: string, id: string): Promise<number> => (await rowOf(table, id)).version;

/** What is typed when a remittance was paid. */
export const payment = async (remittanceId: string, paidOn: Day = vietnamDay()) => ({
  remittanceId,
  version: await versionOf('Remittance', remittanceId),
  paidOn,
  orderNumber: 'UNC-0015',
  bankReference: `FT26182${remittanceId.slice(-8)}`,
});

/** Prepares and approves an order for everything allocated in a drive. Gives the remittance. */
export async function approvedOrder(world: World, driveId: string): Promise<string> {
  const { id } = ok(await prepareRemittance(world.finance, { driveId, priceDay: vietnamDay() }));
  const version = await versionOf('Remittance', id);
  ok(await approveRemittance(world.leader, { ...signed(), remittanceId: id, version }));
  return id;
}

/** And pays it. */
export async function paid(world: World, driveId: string): Promise<string> {
  const id = await approvedOrder(world, driveId);
  ok(await payRemittance(world.finance, await payment(id)));
  return id;
}

/** Makes the batches of cards and marks the first one as sent today. Gives it. */
export async function sentBatch(world: World, driveId: string, form: 'D03-TS' | 'D05-TS' = 'D03-TS'): Promise<string> {
  const { batches } = ok(await makeBatches(world.collection, { driveId, form }));
  const batchId = batches[0]!.id;
  ok(await markBatchSent(world.collection, { batchId, version: 1, sentOn: vietnamDay() }));
  return batchId;
}

export type Answered = Omit<AnswerRow, 'sheetRow'>;

/** The insurer accepts everything that was asked for, with invented numbers; `change` may say otherwise row by row. */
export async function answersTo(
  batchId: string,
  change: (row: Answered, index: number) => Partial<Answered> = () => ({}),
): Promise<Answered[]> {
  const rows = await asOwner(
    async (client) =>
      (
        await client.query<{ position: number; code: string; name: string; from: string; to: string }>(
          `select r.position, i.code, p."fullName" as name, r."requestedFrom"::text as "from", r."requestedTo"::text as "to"
           from "CardBatchRow" r join "Item" i on i.id = r."itemId" join "Person" p on p.id = i."personId"
           where r."batchId" = $1 order by r.position`,
          [batchId],
        )
      ).rows,
  );
  return rows.map(({ position, code, name, from, to }, index) => {
    const row: Answered = {
      line: position,
      reference: code,
      fullName: name,
      insuranceCode: `24${String(10_000_000 + index + Number.parseInt(batchId.slice(-5), 16) * 10).slice(-8)}`,
      cardNumber: null,
      validFrom: from,
      validTo: to,
      result: 'accepted',
      reason: null,
    };
    return { ...row, ...change(row, index) };
  });
}

export const answerFile = async (rows: readonly Answered[], name = 'tra-loi.xlsx'): Promise<UploadedFile> =>
  new UploadedFile(
    name,
    Buffer.from(
      await writeAnswerTemplate(rows, {
        title: 'Kết quả',
        purpose: 'Trả lời',
        exportedBy: 'BHXH',
        exportedAt: new Date('2026-07-01T02:00:00Z'),
      }),
    ),
  );

export const readAnswerOf = async (world: World, batchId: string, rows: readonly Answered[]) =>
  importAnswer(world.collection, { batchId, file: await answerFile(rows) }, newId());
