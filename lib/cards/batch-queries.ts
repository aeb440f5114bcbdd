import { provinceOf } from '@/lib/access/actor-type';
import { dateToDay } from '@/lib/core/clock';
import { DomainError } from '@/lib/core/errors';
import { defineQuery } from '@/lib/core/query';
import { driveOf } from '@/lib/drives/drive-ref';
import { fullNames } from '@/lib/payments/full-names';
import { wardNames } from '@/lib/places/wards';
import { formOf as identityOf } from './correct-identity';
import { ASKABLE, formItems } from './form-items';
import { batchDecreases } from './told-decreases';
import { countAnswers, mayIssue } from './read-parts';
import { type BatchForm, CORRECTABLE } from './rules';
import type { BatchTable } from './table';
import { waitingDecreases } from './waiting-decreases';

/** What would go into the next batches: how many are ready, who lacks what, and whom the insurer is to take off its list. */
export const readNeeds = defineQuery('card.issue', async (ctx, driveId: string, locale: string) => {
  const drive = await driveOf(ctx, driveId);
  const found = drive.state === 'closed' ? [] : await formItems(ctx, { AND: [ASKABLE, { driveId }] });
  const ended = await waitingDecreases(ctx, driveId);
  const incomplete = found.filter(({ missing }) => missing.length > 0);
  const wards = [...found, ...ended.map(({ one }) => one)].map(({ item }) => item.wardCode);
  const wardOf = await wardNames(ctx.tx, wards, locale);
  await ctx.see({
    kind: 'page',
    subjectType: 'item',
    ids: [...incomplete, ...ended.map(({ one }) => one)].map(({ item }) => item.id),
    purpose: 'formNeeds',
  });
  const ready = (form: BatchForm) => found.filter((one) => one.form === form && one.missing.length === 0).length;
  return {
    planNumber: drive.planNumber,
    open: ['open', 'distributing', 'closed'].includes(drive.state),
    forms: (['D03-TS', 'D05-TS'] as const).map((form) => ({
      form,
      ready: ready(form),
      all: found.filter((one) => one.form === form).length,
      decreases: ended.filter(({ one }) => one.form === form).length,
    })),
    wards: [...new Set(wards)].map((value) => ({ value, label: wardOf(value) })),
    decreases: ended.map(({ one, ending, lastDay, left, amount }) => ({
      id: one.item.id,
      name: one.who.fullName,
      ward: wardOf(one.item.wardCode),
      form: one.form,
      ...{ ending, lastDay, from: left.from, months: left.months, amount },
    })),
    incomplete: incomplete.map(({ item, who, form, missing }) => ({
      id: item.id,
      name: who.fullName,
      ward: wardOf(item.wardCode),
      form,
      missing,
    })),
  };
});
export type Needs = Awaited<ReturnType<typeof readNeeds.as>>;

/** One batch with a page of its rows and what was answered. DomainError notFound. */
export const readBatch = defineQuery('card.read', async (ctx, batchId: string, table: BatchTable, locale: string) => {
  const { tx, actor, today } = ctx;
  // A base office reads the items of its wards, not the traffic with the insurer.
  const own = { id: batchId, provinceCode: provinceOf(actor) };
  const batch = actor.placeRole === 'base' ? null : await tx.cardBatch.findFirst({ where: own });
  if (!batch) throw new DomainError('notFound');
  const drive = await driveOf(ctx, batch.driveId);
  const { answer } = table.filters;
  const where = { batchId, ...(answer ? { answer } : {}) };
  const groups = await tx.cardBatchRow.groupBy({ by: ['answer'], where: { batchId }, _count: { id: true } });
  const shown = await tx.cardBatchRow.count({ where });
  const rows = await tx.cardBatchRow.findMany({
    where,
    orderBy: { position: table.desc ? 'desc' : 'asc' },
    skip: table.skip,
    take: table.take,
    select: {
      id: true,
      itemId: true,
      position: true,
      answer: true,
      reason: true,
      requestedFrom: true,
      requestedTo: true,
      answeredFrom: true,
      answeredTo: true,
      item: { select: { code: true, wardCode: true, listLineId: true, state: true, rejectReason: true } },
      ...(actor.placeRole === 'auditor' ? {} : { cardNumber: true, insuranceCode: true }),
    },
  });
  const names = await fullNames(
    ctx,
    rows.map(({ item }) => item.listLineId),
  );
  const wardOf = await wardNames(
    ctx.tx,
    rows.map(({ item }) => item.wardCode),
    locale,
  );
  const imports = await tx.fileImport.findMany({
    where: { kind: 'answer', subjectId: batchId },
    orderBy: { createdAt: 'desc' },
    take: 20,
  });
  const decreases = await batchDecreases(ctx, batchId, locale);
  const ids = [...rows, ...decreases].map(({ itemId }) => itemId);
  await ctx.see({ kind: 'page', subjectType: 'item', ids, purpose: 'cardBatch' });
  return {
    id: batch.id,
    driveId: batch.driveId,
    number: batch.number,
    form: batch.form,
    state: batch.state,
    version: batch.version,
    sentOn: batch.sentOn && dateToDay(batch.sentOn),
    createdAt: batch.createdAt,
    planNumber: drive.planNumber,
    today,
    shown,
    totals: countAnswers(groups.map(({ answer, _count }) => ({ answer, count: _count.id }))),
    imports,
    decreases,
    may: { issue: mayIssue(actor) },
    rows: rows.map(({ item, requestedFrom, requestedTo, answeredFrom, answeredTo, ...row }) => ({
      id: row.id,
      itemId: row.itemId,
      position: row.position,
      answer: row.answer,
      reason: row.reason,
      number: ('cardNumber' in row ? (row.cardNumber ?? row.insuranceCode) : null) ?? null,
      code: item.code,
      name: names.get(item.listLineId) ?? '—',
      ward: wardOf(item.wardCode),
      itemState: item.state,
      corrected: item.state === 'rejected' && item.rejectReason === null,
      requested: { from: dateToDay(requestedFrom), to: dateToDay(requestedTo) },
      answered: answeredFrom && answeredTo ? { from: dateToDay(answeredFrom), to: dateToDay(answeredTo) } : null,
    })),
  };
});
export type Batch = Awaited<ReturnType<typeof readBatch.as>>;

/** The identity of an item's person as the forms need it, whole, for correction. DomainError notFound. */
export const readIdentity = defineQuery('card.issue', async (ctx, itemId: string) => {
  const [found] = await formItems(ctx, { id: itemId });
  if (!found) throw new DomainError('notFound');
  const { item, who, form, missing, personVersion } = found;
  await ctx.see({ kind: 'reveal', subjectType: 'item', ids: [item.id], purpose: 'correctIdentity' });
  const asked = await ctx.tx.cardBatchRow.count({ where: { itemId, answer: 'unanswered' } });
  const drive = await driveOf(ctx, item.driveId);
  return {
    itemId: item.id,
    driveId: item.driveId,
    planNumber: drive.planNumber,
    version: personVersion,
    name: who.fullName,
    form,
    missing,
    state: item.state,
    reason: item.rejectReason,
    open: (CORRECTABLE as readonly string[]).includes(item.state) && asked === 0,
    fields: identityOf(who),
  };
});
export type Identity = Awaited<ReturnType<typeof readIdentity.as>>;
