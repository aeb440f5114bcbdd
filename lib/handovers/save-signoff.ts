import { hasStage } from '@/lib/ceremonies/rules';
import { ISSUED } from '@/lib/cards/rules';
import { startOfDay, vietnamDay } from '@/lib/core/clock';
import { type Ctx, defineCommand } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';
import { writeAttempts } from './attempt';
import { isChild } from './child';
import { enterHandovers } from './enter-rows';
import { knownFiles } from './evidence';
import { openFieldConflict } from './field-conflict';
import { signoffOf } from './item-ref';
import { receiverColumns } from './receiver';
import { type Receiver, SaveSignoffInput } from './schema';

/** Most cards are signed for on paper in the morning: noon of the day on the paper, in Vietnam. */
const NOON_MS = 12 * 3_600_000;

/**
 * Enters a signed list: one handover per ticked row, with the row and the photographed page as evidence, an attempt per row
 * of somebody who did not come, all in one transaction. Rows handed over before are counted, not failed: a second save adds
 * only what is new. A row that a device tells otherwise (another day, another receiver) is kept as a claim beside the first record and opens a case.
 * Throws DomainError notFound | notIssued (with the rows) | invalidInput (a day in the future or before the print, a child that signs for itself).
 */
export const saveSignoff = defineCommand({
  name: 'signoff.save',
  permission: 'handover.record',
  input: SaveSignoffInput,
  timeout: 60_000,
  async run(ctx, { signoffId, signedOn, rows, missed, pages }) {
    if (signedOn > ctx.today) throw new DomainError('invalidInput', undefined, { signedOn: 'dayInFuture' });
    // Two who enter the same paper at once: the second waits here, and finds the rows of the first entered.
    await ctx.tx.$queryRaw`select id from "SignoffList" where id = ${signoffId}::uuid for update`;
    const signoff = await signoffOf(ctx, signoffId);
    if (signedOn < vietnamDay(signoff.createdAt))
      throw new DomainError('invalidInput', undefined, { signedOn: 'dayBeforePrint' });
    const place = { provinceCode: signoff.provinceCode, wardCode: signoff.wardCode };
    const rowOf = await rowsById(ctx, signoffId);
    const ticked = rows.map((tick) => ({ tick, row: rowOf(tick.rowId) }));
    const notIssued = ticked.filter(({ row }) => !row.issued && row.item.handover !== 'handedOver');
    if (notIssued.length > 0)
      throw new DomainError('notIssued', { rows: notIssued.map(({ row }) => row.position).join(', ') });
    const childSigns = ticked.findIndex(
      ({ tick, row }) => tick.receiver.receiver === 'self' && isChild(row.item.line.birthDate, signedOn),
    );
    if (childSigns >= 0)
      throw new DomainError('invalidInput', undefined, {
        [`rows.${childSigns}.receiver.proxyName`]: 'guardianRequired',
      });
    await knownFiles(
      ctx,
      pages.map(({ fileId }) => fileId),
    );
    if (pages.length > 0)
      await ctx.tx.signoffPage.createMany({ data: pages.map((page) => ({ ...place, signoffId, ...page })) });
    const photo = await photosOf(ctx, signoffId);
    const noon = new Date(startOfDay(signedOn).getTime() + NOON_MS);
    const happenedAt = noon > ctx.now ? ctx.now : noon;
    const ceremony = signoff.ceremonyId
      ? await ctx.tx.ceremony.findUnique({ where: { id: signoff.ceremonyId }, select: { id: true, state: true } })
      : null;
    const way = wayOf(hasStage(ceremony) ? ceremony!.id : null);
    const entered = await enterHandovers(
      ctx.tx,
      ticked.map(({ tick, row }) => ({
        ...place,
        driveId: signoff.driveId,
        itemId: row.item.id,
        ...way(row.item.route),
        evidence: 'paperSignoff',
        fileId: photo.get(row.page) ?? null,
        signoffRowId: row.id,
        ...receiverColumns(tick.receiver),
        happenedAt,
        byId: ctx.actor.userId,
      })),
    );
    const absent = missed
      .map((why) => ({ why, item: rowOf(why.rowId).item }))
      .filter(({ item }) => item.handover !== 'handedOver' && !entered.has(item.id));
    await writeAttempts(ctx, absent);
    const told = ticked.filter(({ row }) => !entered.has(row.item.id));
    const conflicts = await lookAtOthers(ctx, told, { happenedAt, way, photo });
    await ctx.tx.signoffList.updateMany({ where: { id: signoffId }, data: { savedAt: ctx.now } });
    const about = { driveId: signoff.driveId, wardCode: place.wardCode };
    const before = ticked.length - entered.size;
    const counts = { rows: entered.size, before, missed: absent.length, conflicts, pages: pages.length };
    ctx.audit({ what: 'signoff.saved', subjectType: 'SignoffList', subjectId: signoffId, ...about, counts });
    for (const { row } of ticked)
      if (entered.has(row.item.id))
        ctx.audit({ what: 'handover.recorded', subjectType: 'ListLine', subjectId: row.item.listLineId, ...about });
    return { saved: entered.size, before, missed: absent.length, conflicts };
  },
});

/** The paper says where it was signed: on the stage of its ceremony, if that took place, or not there, whatever was planned. */
const wayOf = (stageOf: string | null) => (planned: string) =>
  stageOf
    ? { ceremonyId: stageOf, route: 'stage' }
    : { ceremonyId: null, route: planned === 'stage' ? 'wardOffice' : planned };

type Ticked = { tick: { receiver: Receiver }; row: ReturnType<Awaited<ReturnType<typeof rowsById>>> };

/** Rows that somebody has recorded before, not from this paper: where the two do not tell the same, a case. Gives how many. */
async function lookAtOthers(
  ctx: Ctx,
  told: readonly Ticked[],
  { happenedAt, way, photo }: { happenedAt: Date; way: ReturnType<typeof wayOf>; photo: ReadonlyMap<number, string> },
): Promise<number> {
  const earlier = await ctx.tx.handover.findMany({
    where: { itemId: { in: told.map(({ row }) => row.item.id) }, reversedAt: null },
  });
  const first = new Map(earlier.map((one) => [one.itemId, one]));
  let conflicts = 0;
  for (const { tick, row } of told) {
    const one = first.get(row.item.id);
    const same =
      !one ||
      one.signoffRowId === row.id ||
      (vietnamDay(one.happenedAt) === vietnamDay(happenedAt) && one.receiver === tick.receiver.receiver);
    if (same) continue;
    const second = { happenedAt, ...receiverColumns(tick.receiver), evidence: 'paperSignoff' };
    await ctx.tx.handoverClaim.createMany({
      data: [
        {
          provinceCode: row.provinceCode,
          wardCode: row.wardCode,
          driveId: row.item.driveId,
          itemId: row.item.id,
          route: way(row.item.route).route,
          ...second,
          fileId: photo.get(row.page) ?? null,
          signoffRowId: row.id,
          byId: ctx.actor.userId,
        },
      ],
      skipDuplicates: true, // the paper is entered again
    });
    if (await openFieldConflict(ctx, row.item, one, second)) conflicts += 1;
  }
  return conflicts;
}

async function rowsById(ctx: Ctx, signoffId: string) {
  const rows = await ctx.tx.signoffRow.findMany({
    where: { signoffId },
    include: {
      item: {
        select: {
          id: true,
          provinceCode: true,
          wardCode: true,
          driveId: true,
          listLineId: true,
          handover: true,
          state: true,
          route: true,
          reversedAt: true,
          line: { select: { birthDate: true } },
        },
      },
    },
  });
  const issued = (item: { state: string; reversedAt: Date | null }) =>
    (ISSUED as readonly string[]).includes(item.state) && item.reversedAt === null;
  const known = new Map(rows.map((row) => [row.id, { ...row, issued: issued(row.item) }]));
  return (rowId: string) => {
    const row = known.get(rowId);
    if (!row) throw new DomainError('notFound');
    return row;
  };
}

/** The newest photo of each page, those of earlier savings too. */
async function photosOf(ctx: Ctx, signoffId: string): Promise<Map<number, string>> {
  const pages = await ctx.tx.signoffPage.findMany({ where: { signoffId }, orderBy: { createdAt: 'asc' } });
  return new Map(pages.map(({ page, fileId }) => [page, fileId]));
}
