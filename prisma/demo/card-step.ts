import { dateToDay, type Day, now } from '@/lib/core/clock';
import { UploadedFile } from '@/lib/core/uploaded-file';
import { importAnswer } from '@/lib/cards/import-answer';
import { makeBatches } from '@/lib/cards/make-batches';
import { markBatchSent } from '@/lib/cards/mark-batch-sent';
import { moveItems } from '@/lib/cards/move-items';
import { writeAnswerTemplate } from '@/lib/cards/answer-file';
import { on } from './clock';
import { must } from './must';
import { read } from './rows';
import type { Office } from './staff';

/** What the insurer says to a row of a batch; unanswered rows stay out of the first answer. */
export type Answerer = (position: number) => 'accepted' | 'unanswered' | { rejected: string };
const yes: Answerer = () => 'accepted';

/** Asks the insurer for all that was paid: the batches are made and sent on a day. Gives their ids. */
export async function requestCards(
  office: Office,
  driveId: string,
  form: 'D03-TS' | 'D05-TS',
  day: Day,
): Promise<string[]> {
  on(day, 10);
  const { batches } = must(await makeBatches(office.collection, { driveId, form, completeOnly: true }));
  for (const { id: batchId } of batches) {
    const { version } = await read((tx) => tx.cardBatch.findUniqueOrThrow({ where: { id: batchId } }));
    must(await markBatchSent(office.collection, { batchId, version, sentOn: day }));
  }
  return batches.map((batch) => batch.id);
}

/** Plays the insurer: writes the answer file to a batch and has it read in. */
export async function answerBatch(office: Office, batchId: string, day: Day, say: Answerer = yes): Promise<void> {
  on(day, 16);
  const rows = await read((tx) =>
    tx.cardBatchRow.findMany({
      where: { batchId },
      include: { item: { include: { line: true } } },
      orderBy: { position: 'asc' },
    }),
  );
  const answers = rows.map((row) => {
    const said = say(row.position);
    const accepted = said === 'accepted';
    const code =
      row.item.line.insuranceCode ??
      `24${String(Number.parseInt(row.item.id.slice(-7), 16) % 100_000_000).padStart(8, '0')}`;
    return {
      line: row.position,
      reference: row.item.code,
      fullName: row.item.line.fullName,
      insuranceCode: accepted ? code : null,
      cardNumber: accepted && row.item.kind === 'card' ? code : null,
      validFrom: accepted ? dateToDay(row.requestedFrom) : null,
      validTo: accepted ? dateToDay(row.requestedTo) : null,
      result: typeof said === 'object' ? ('rejected' as const) : said,
      reason: typeof said === 'object' ? said.rejected : null,
    };
  });
  const bytes = await writeAnswerTemplate(answers, {
    title: 'Kết quả giải quyết',
    purpose: 'Trả kết quả',
    exportedBy: 'Hệ thống thu và sổ thẻ',
    exportedAt: now(),
  });
  must(await importAnswer(office.collection, { batchId, file: new UploadedFile('ket-qua.xlsx', Buffer.from(bytes)) }));
}

/** Paper cards are printed and brought to the wards; owners of electronic ones are told. */
export async function deliver(office: Office, driveId: string, day: Day): Promise<void> {
  on(day, 9);
  for (const step of ['print', 'send', 'notify'] as const) {
    const moved = await moveItems(office.collection, { driveId, step });
    if (!moved.ok && moved.code !== 'nothingToDo') must(moved);
  }
}
