import * as z from 'zod/mini';
import { vietnamDay } from '@/lib/core/clock';
import { type Ctx, defineCommand } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';
import { amountInWords } from '@/lib/documents/amount-in-words';
import { issueDocument } from '@/lib/documents/issue-document';
import { officeOf } from '@/lib/documents/office';
import { driveOf } from '@/lib/drives/drive-ref';
import { wardName } from '@/lib/places/ward-name';
import { placeNames } from '@/lib/places/wards';
import { ceremonyOf } from './ceremony-ref';
import { sixCounts } from './figures';
import { minutesPaper } from './minutes-paper';

/**
 * Issues the minutes (biên bản) of a ceremony that took place: who was there, what was handed over on stage and what goes its
 * way elsewhere, and the six counts of its wards on the day of issue. Nobody who receives is named.
 * Throws DomainError notFound | wrongState (not held yet).
 */
export const issueMinutes = defineCommand({
  name: 'ceremony.issueMinutes',
  permission: 'ceremony.edit',
  input: z.object({ ceremonyId: z.uuid() }),
  timeout: 60_000,
  async run(ctx, { ceremonyId }) {
    const row = await ceremonyOf(ctx, ceremonyId);
    if (row.state !== 'held' && row.state !== 'reported') throw new DomainError('wrongState', { state: row.state });
    const drive = await driveOf(ctx, row.driveId);
    const office = await officeOf(ctx);
    const where = { ceremonyId };
    const guests = await ctx.tx.ceremonyGuest.findMany({ where, orderBy: [{ leader: 'desc' }, { id: 'asc' }] });
    const present = await ctx.tx.ceremonySponsor.findMany({ where });
    const sponsors = await ctx.tx.sponsor.findMany({
      where: { id: { in: present.map(({ sponsorId }) => sponsorId) }, anonymous: false },
      select: { name: true },
      orderBy: { name: 'asc' },
    });
    const wardCodes = (await ctx.tx.ceremonyWard.findMany({ where })).map(({ wardCode }) => wardCode);
    const places = await placeNames(ctx.tx, wardCodes);
    const items = await gifts(ctx, row, wardCodes);
    const counts = await sixCounts(ctx.tx, row, wardCodes);
    const value = items.reduce((sum, item) => sum + item.value, 0n);
    const { id: documentId } = await issueDocument(ctx, {
      template: 'ceremonyMinutes',
      date: ctx.today,
      driveId: row.driveId,
      subjectId: ceremonyId,
      data: (numbering) =>
        minutesPaper(
          {
            ceremony: row,
            day: vietnamDay(row.startsAt),
            drive,
            office,
            wards: [...places.values()].map((place) => wardName(place, 'vi')),
            guests,
            sponsors: sponsors.map(({ name }) => name),
            items,
            words: amountInWords(value, 'vi'),
            counts,
            today: ctx.today,
          },
          numbering,
        ),
    });
    ctx.audit({ what: 'ceremony.minutesIssued', subjectType: 'Ceremony', subjectId: ceremonyId, driveId: row.driveId });
    return { documentId };
  },
});

/** What the ceremony stands for, by kind: handed over on its stage, and all other items of its wards. Value: the gift. */
async function gifts(ctx: Ctx, row: { id: string; driveId: string }, wardCodes: string[]) {
  const items = await ctx.tx.item.findMany({
    where: {
      driveId: row.driveId,
      wardCode: { in: wardCodes },
      reversedAt: null,
      OR: [{ ceremonyId: row.id }, { ceremonyId: null }],
    },
    select: {
      kind: true,
      sponsorShare: true,
      handovers: {
        where: { reversedAt: null },
        select: { ceremonyId: true, route: true },
      },
    },
  });
  return (['card', 'book'] as const).flatMap((kind) => {
    const own = items.filter((item) => item.kind === kind);
    if (own.length === 0) return [];
    const onStage = own.filter(({ handovers }) =>
      handovers.some((one) => one.route === 'stage' && one.ceremonyId === row.id),
    ).length;
    const value = own.reduce((sum, item) => sum + item.sponsorShare, 0n);
    return [{ kind, onStage, elsewhere: own.length - onStage, value }];
  });
}
