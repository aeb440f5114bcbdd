import { startOfDay } from '@/lib/core/clock';
import { defineCommand } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';
import { receiverColumns } from './record-handover';
import { SaveSignoffInput } from './schema';

/** Most cards are signed for on paper in the morning: noon of the day on the paper, in Vietnam. */
const NOON_MS = 12 * 3_600_000;

/**
 * Enters a signed sign-off list: one handover per ticked row, with the row and the photographed page as evidence, all in one
 * transaction. Rows handed over before are counted, not failed: a second save adds only what is new.
 * Throws DomainError notFound | notIssued | invalidInput (a day in the future).
 */
export const saveSignoff = defineCommand({
  name: 'signoff.save',
  permission: 'handover.record',
  input: SaveSignoffInput,
  timeout: 60_000,
  async run(ctx, { signoffId, signedOn, rows, pages }) {
    if (signedOn > ctx.today) throw new DomainError('invalidInput', undefined, { signedOn: 'dayInFuture' });
    const signoff = await ctx.tx.signoffList.findFirst({
      where: { id: signoffId },
      include: {
        rows: {
          include: {
            item: {
              select: { id: true, listLineId: true, handover: true, reversedAt: true, ceremonyId: true, route: true },
            },
          },
        },
      },
    });
    if (!signoff) throw new DomainError('notFound');
    const place = { provinceCode: signoff.provinceCode, wardCode: signoff.wardCode };
    const known = new Map(signoff.rows.map((row) => [row.id, row]));
    const ticked = rows.map((tick) => {
      const row = known.get(tick.rowId);
      if (!row) throw new DomainError('notFound');
      return { tick, row };
    });
    if (pages.length > 0)
      await ctx.tx.signoffPage.createMany({ data: pages.map((p) => ({ ...place, signoffId, ...p })) });
    const photo = new Map(pages.map((p) => [p.page, p.fileId]));
    const fresh = ticked.filter(({ row }) => row.item.handover !== 'handedOver');
    const happened = new Date(startOfDay(signedOn).getTime() + NOON_MS);
    await ctx.tx.handover.createMany({
      data: fresh.map(({ tick, row }) => ({
        ...place,
        driveId: signoff.driveId,
        itemId: row.item.id,
        ceremonyId: signoff.ceremonyId && row.item.route === 'stage' ? signoff.ceremonyId : null,
        route: row.item.route,
        evidence: 'paperSignoff',
        fileId: photo.get(row.page) ?? null,
        signoffRowId: row.id,
        ...receiverColumns(tick.receiver),
        happenedAt: happened > ctx.now ? ctx.now : happened,
        byId: ctx.actor.userId,
      })),
    });
    await ctx.tx.signoffList.updateMany({ where: { id: signoffId }, data: { savedAt: ctx.now } });
    ctx.audit({
      what: 'signoff.saved',
      subjectType: 'SignoffList',
      subjectId: signoffId,
      driveId: signoff.driveId,
      wardCode: place.wardCode,
      counts: { rows: fresh.length, before: ticked.length - fresh.length },
    });
    for (const { row } of fresh)
      ctx.audit({
        what: 'handover.recorded',
        subjectType: 'ListLine',
        subjectId: row.item.listLineId,
        driveId: signoff.driveId,
        wardCode: place.wardCode,
      });
    return { saved: fresh.length, before: ticked.length - fresh.length };
  },
});
