import { dateToDay, type Day } from '@/lib/core/clock';
import { defineQuery, type QueryCtx } from '@/lib/core/query';
import { driveOf } from '@/lib/drives/drive-ref';
import { can } from '@/lib/access/permissions';
import { countDrive, type CountRow, type Figures, sumBy, sumRows } from './counts';
import { moneyOf } from './money';

const KINDS = ['card', 'book'] as const;
export type Kind = (typeof KINDS)[number];

export interface Cut {
  kind: Kind;
  total: Figures;
  wards: { key: string; name: string; figures: Figures }[];
  groups: { key: string; figures: Figures }[];
}

/** The figures of a drive at the end of a day, cut by kind, ward and group; the same for the page, the workbook and the document. */
export async function cutDrive({ tx }: Pick<QueryCtx, 'tx'>, driveId: string, asOf: Day): Promise<Cut[]> {
  const rows = await countDrive(tx, driveId, asOf);
  const places = await tx.place.findMany({ where: { code: { in: [...new Set(rows.map((row) => row.wardCode))] } } });
  const names = new Map(places.map((place) => [place.code, `${place.wardType ?? ''} ${place.name}`.trim()]));
  return KINDS.flatMap((kind): Cut[] => {
    const own = rows.filter((row: CountRow) => row.kind === kind);
    if (own.length === 0) return [];
    return [
      {
        kind,
        total: sumRows(own),
        wards: sumBy(own, (row) => row.wardCode).map((ward) => ({ ...ward, name: names.get(ward.key) ?? ward.key })),
        groups: sumBy(own, (row) => row.groupCode),
      },
    ];
  });
}

/** The dashboard of a drive: the funnel in people and đồng, wards, groups, money where one may see it, deadlines, told figures. */
export const readReport = defineQuery('report.read', async (ctx, driveId: string, told?: Day) => {
  const drive = await driveOf(ctx, driveId);
  const asOf = told && told <= ctx.today ? told : ctx.today;
  const cuts = await cutDrive(ctx, driveId, asOf);
  const milestones = await ctx.tx.milestone.findMany({ where: { driveId }, orderBy: { dueOn: 'asc' } });
  const office = ctx.actor.placeRole === 'province' || ctx.actor.placeRole === 'auditor';
  return {
    drive: {
      id: drive.id,
      name: drive.name,
      nameEn: drive.nameEn,
      planNumber: drive.planNumber,
      targetCards: drive.targetCards,
      targetBooks: drive.targetBooks,
    },
    asOf,
    today: ctx.today,
    cuts,
    money: office ? await moneyOf(ctx.tx, driveId, asOf) : null,
    milestones: milestones.map((m) => ({
      id: m.id,
      name: m.name,
      nameEn: m.nameEn,
      dueOn: dateToDay(m.dueOn),
      doneOn: m.doneOn && dateToDay(m.doneOn),
    })),
    statements: office
      ? await ctx.tx.statement.findMany({ where: { driveId }, orderBy: { createdAt: 'desc' }, take: 10 })
      : [],
    mayPublish: can(ctx.actor.role, 'report.publish'),
  };
});
