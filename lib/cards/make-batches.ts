import { provinceOf } from '@/lib/access/actor-type';
import { logAccess } from '@/lib/core/access-log';
import { dayToDate } from '@/lib/core/clock';
import { type Ctx, defineCommand } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';
import { sha256Of, storeFile } from '@/lib/core/files';
import { groupBy } from '@/lib/core/group-by';
import { newId } from '@/lib/core/ids';
import { withoutMarks } from '@/lib/core/text';
import { type DriveRow, holdDrive } from '@/lib/drives/drive-ref';
import { ASKABLE, type FormItem, formItems } from './form-items';
import { headOf } from './form-rows';
import type { BatchForm } from './rules';
import { MakeBatchesInput } from './schema';
import { type Decrease, lockEnded, waitingDecreases } from './waiting-decreases';
import { writeBatch } from './write-batch';

/** Rows that one file to the insurer holds at most: what its portal takes and a person can still look through. */
const ROWS_PER_BATCH = 1000;

/** One row of a file: somebody to be put on the insurer's list, or to be taken off it. */
type Entry = { one: FormItem; decrease: Decrease | null };

/**
 * Makes the batches that ask the insurer for cards (D03-TS) or books (D05-TS), and take off its list whose item ended: one per
 * target group (and price of the day of payment), since the form's head names one group and its support. Takes paid items that are in
 * no open batch, corrected ones, and endings that no batch has told; of a closed drive these alone, since people move on and die
 * after it too. Keeps the XLSX and registers the export. DomainError nothingToDo | identityIncomplete, with who lacks what in `details.people`.
 */
export const makeBatches = defineCommand({
  name: 'batch.make',
  permission: 'card.issue',
  input: MakeBatchesInput,
  timeout: 60_000,
  async run(ctx, { driveId, form, wardCode, completeOnly }) {
    const drive = await holdDrive(ctx, driveId, ['open', 'distributing', 'closed']);
    // One after another per drive: numbers run on, and no item stands in two open batches.
    await ctx.tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`batch ${driveId}`}, 0))`;
    await ctx.tx.$queryRaw`
      select id from "Item" where "driveId" = ${driveId}::uuid and "provinceCode" = ${provinceOf(ctx.actor)}
        and state in ('paid', 'rejected') order by id for update`;
    await lockEnded(ctx, driveId);
    const chosen = { kind: form === 'D05-TS' ? 'book' : 'card', ...(wardCode ? { wardCode } : {}) };
    const found = drive.state === 'closed' ? [] : await formItems(ctx, { AND: [ASKABLE, { driveId, ...chosen }] });
    const incomplete = found.filter(({ missing }) => missing.length > 0);
    if (incomplete.length > 0 && !completeOnly)
      throw new DomainError('identityIncomplete', {
        count: incomplete.length,
        people: incomplete.map(({ item, who, missing }) => ({ itemId: item.id, name: who.fullName, missing })),
      });
    const complete = found.filter(({ missing }) => missing.length === 0);
    const ended = await waitingDecreases(ctx, driveId, chosen);
    const entries: Entry[] = [
      ...complete.map((one) => ({ one, decrease: null })),
      ...ended.map((decrease) => ({ one: decrease.one, decrease })),
    ];
    if (entries.length === 0) throw new DomainError('nothingToDo');
    const batches = [];
    for (const [, rows] of groupBy(entries, ({ one }) => headOf(one)))
      for (let at = 0; at < rows.length; at += ROWS_PER_BATCH)
        batches.push(await makeOne(ctx, drive, form, rows.slice(at, at + ROWS_PER_BATCH)));
    return { batches, leftOut: incomplete.length };
  },
});

async function makeOne(ctx: Ctx, drive: DriveRow, form: BatchForm, entries: Entry[]) {
  const items = entries.flatMap(({ one, decrease }) => (decrease ? [] : [one]));
  const decreases = entries.flatMap(({ decrease }) => decrease ?? []);
  const { groupCode } = entries[0]!.one.item;
  const provinceCode = provinceOf(ctx.actor);
  const { _max } = await ctx.tx.cardBatch.aggregate({ where: { driveId: drive.id }, _max: { number: true } });
  const number = (_max.number ?? 0) + 1;
  const bytes = Buffer.from(await writeBatch(ctx, drive, { form, number, groupCode, items, decreases }));
  const name = `${form}-${withoutMarks(drive.planNumber).replace(/[^A-Za-z0-9]+/g, '-')}-${number}.xlsx`;
  const id = newId();
  const fileId = await storeFile(ctx, { class: 'batch', name, bytes });
  await ctx.tx.cardBatch.createMany({
    data: [{ id, provinceCode, driveId: drive.id, number, form, fileId, createdById: ctx.actor.userId }],
  });
  await ctx.tx.cardBatchRow.createMany({
    data: items.map(({ item }, i) => ({
      provinceCode,
      batchId: id,
      itemId: item.id,
      position: i + 1,
      requestedFrom: item.validFrom!,
      requestedTo: item.validTo!,
    })),
  });
  await ctx.tx.batchDecrease.createMany({
    data: decreases.map(({ one, endingId, left, amount }, i) => ({
      provinceCode,
      batchId: id,
      itemId: one.item.id,
      endingId,
      position: items.length + i + 1,
      takenFrom: dayToDate(left.from),
      months: left.months,
      amount,
    })),
  });
  const ids = entries.map(({ one }) => one.item.id);
  await ctx.tx.exportRecord.createMany({
    data: [
      {
        provinceCode,
        actorId: ctx.actor.userId,
        kind: 'insurerBatch',
        purpose: form,
        rows: entries.length,
        masked: false,
        fileSha256: sha256Of(bytes),
        driveId: drive.id,
        params: { batchId: id },
      },
    ],
  });
  await logAccess(ctx.tx, ctx.actor, { kind: 'export', subjectType: 'item', ids, purpose: 'insurerBatch' });
  ctx.audit({
    what: 'batch.made',
    subjectType: 'CardBatch',
    subjectId: id,
    driveId: drive.id,
    counts: { rows: items.length, decreases: decreases.length },
    ids,
  });
  return { id, number, rows: items.length, decreases: decreases.length };
}
