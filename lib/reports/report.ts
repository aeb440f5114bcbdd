import { can } from '@/lib/access/permissions';
import type { Day } from '@/lib/core/clock';
import { defineQuery } from '@/lib/core/query';
import { driveOf } from '@/lib/drives/drive-ref';
import { milestoneView } from '@/lib/drives/drive-view';
import { milestoneStanding } from '@/lib/drives/rules';
import type { Locale } from '@/lib/i18n/locales';
import { chainFigures } from './counts';
import { cutRows } from './cut-drive';
import { moneyOf } from './money';
import { paceOf } from './pace';
import { publicationsOf } from './statements';

/** The dashboard of a drive: the funnel in people and đồng, pace, wards, groups, money where one may see it, deadlines, told figures. */
export const readReport = defineQuery('report.read', async (ctx, driveId: string, locale: Locale, told?: Day) => {
  const { tx, today } = ctx;
  const { placeRole, role } = ctx.actor;
  const drive = await driveOf(ctx, driveId);
  const asOf = told && told <= today ? told : today;
  const figures = await chainFigures(tx, placeRole, driveId, asOf);
  const cuts = await cutRows(tx, driveId, figures.rows, locale);
  const milestones = await tx.milestone.findMany({ where: { driveId }, orderBy: [{ dueOn: 'asc' }, { id: 'asc' }] });
  const wholeProvince = placeRole !== 'base'; // what was told and the targets are the province's, not of some wards
  return {
    drive: { id: drive.id, name: drive.name, nameEn: drive.nameEn, planNumber: drive.planNumber },
    targets: wholeProvince ? { card: drive.targetCards, book: drive.targetBooks } : { card: 0, book: 0 },
    asOf,
    today,
    cuts,
    pace: paceOf(figures.moved),
    money: can(role, 'fund.read') ? await moneyOf(tx, driveId, asOf, cuts) : null,
    milestones: milestones.map(milestoneView).map((m) => ({ ...m, ...milestoneStanding(m, today, drive.state) })),
    publications: wholeProvince ? await publicationsOf(tx, driveId, cuts) : [],
    mayPublish: can(role, 'report.publish'),
    role,
  };
});
export type DriveReport = Awaited<ReturnType<typeof readReport>>;
