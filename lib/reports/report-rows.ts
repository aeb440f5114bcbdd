import { can } from '@/lib/access/permissions';
import type { Day } from '@/lib/core/clock';
import { dateToDay } from '@/lib/core/clock';
import { DomainError } from '@/lib/core/errors';
import { defineQuery } from '@/lib/core/query';
import { driveOf } from '@/lib/drives/drive-ref';
import { nameOf } from '@/lib/drives/name-of';
import { Prisma } from '@/lib/generated/prisma/client';
import type { Locale } from '@/lib/i18n/locales';
import { wardName } from '@/lib/places/ward-name';
import { placeNames } from '@/lib/places/wards';
import { targetGroup } from '@/lib/prices/groups';
import { chainAt, linesOf } from './chain';
import type { ReportRowParams } from './row-params';

interface Raw {
  ref: string;
  lineId: string;
  listId: string | null;
  itemId: string | null;
  code: string | null;
  fullName: string | null;
  wardCode: string;
  groupCode: string;
  share: bigint;
  on: Date | null;
  change: 'added' | 'left' | null;
}

const ids = (rows: unknown, step: string): string[] => {
  const of = (rows as Record<string, string[] | undefined>)[step];
  return Array.isArray(of) ? of : [];
};

/**
 * The rows that one figure of a report counts, page by page; with `statement`, those between what was told there and the figure
 * now: added since, or told and no longer counted. Names only for who may read lists, and then in the access log.
 */
export const reportRows = defineQuery(
  'report.read',
  async (ctx, driveId: string, params: ReportRowParams, locale: Locale) => {
    const { tx, actor, today } = ctx;
    const drive = await driveOf(ctx, driveId);
    const { step = 'approved', kind = 'card', ward, group, phase, statement, asOf: asked } = params.filters;
    const asOf: Day = asked && asked <= today ? asked : today;
    const told = statement ? await tx.statement.findFirst({ where: { id: statement, driveId, kind } }) : null;
    if (statement && !told) throw new DomainError('notFound');

    const lines = linesOf(actor.placeRole);
    const named = can(actor.role, 'list.read');
    const counted = Prisma.sql`
    select c.ref, c."lineId", c."itemId", c."wardCode", c."groupCode", c.share, c."on" from (${chainAt(actor.placeRole, driveId, asOf)}) c
    where c.step = ${step} and c.kind = ${kind}
      ${ward ? Prisma.sql`and c."wardCode" = ${ward}` : Prisma.empty} ${group ? Prisma.sql`and c."groupCode" = ${group}` : Prisma.empty}
      ${phase ? Prisma.sql`and c."phaseId" = ${phase}::uuid` : Prisma.empty}`;
    const frozen = told ? ids(told.rows, step) : [];
    const rows = told
      ? Prisma.sql`
      select c.*, 'added' as change from (${counted}) c where not (c.ref = any (${frozen}::uuid[]))
      union all
      select t.ref, coalesce(i."lineId", t.ref), i."itemId", coalesce(i."wardCode", l."wardCode"), coalesce(i."groupCode", l."groupCode", 'HOUSEHOLD'),
        coalesce(i.share, 0), null::date, 'left'
      from unnest(${frozen}::uuid[]) t(ref) left join tt.drive_items(${driveId}::uuid) i on i."itemId" = t.ref left join ${lines} l on l.id = t.ref
      where not exists (select from (${counted}) c where c.ref = t.ref)`
      : Prisma.sql`select c.*, null::text as change from (${counted}) c`;
    const [sums] = await tx.$queryRaw<{ total: bigint; added: bigint; share: bigint }[]>`
    select count(*) as total, count(*) filter (where change = 'added') as added, coalesce(sum(share), 0)::bigint as share from (${rows}) r`;
    const page = await tx.$queryRaw<Raw[]>`
    select r.*, i.code, ${named ? Prisma.sql`l."fullName"` : Prisma.sql`null::text as "fullName"`}, l."listId"
    from (${rows}) r left join tt.drive_items(${driveId}::uuid) i on i."itemId" = r."itemId" left join ${lines} l on l.id = r."lineId"
    order by r.change, r."wardCode", r."on", r.ref limit ${params.take} offset ${params.skip}`;
    if (named)
      await ctx.see({ kind: 'page', subjectType: 'line', ids: page.map((row) => row.lineId), purpose: 'report.rows' });

    const places = await placeNames(
      tx,
      page.map((row) => row.wardCode),
    );
    const wardOf = (code: string): string => {
      const place = places.get(code);
      return place ? wardName(place, locale) : code;
    };
    const phaseRow = phase ? await tx.phase.findFirst({ where: { id: phase, driveId } }) : null;
    const [chosen] = ward ? [...(await placeNames(tx, [ward])).values()] : [];
    return {
      drive: { id: drive.id, planNumber: drive.planNumber },
      step,
      kind,
      asOf,
      told: told && { asOf: dateToDay(told.asOf), where: told.toldWhere },
      chosen: {
        ward: chosen ? wardName(chosen, locale) : null,
        group: group ? (targetGroup(group)?.[locale] ?? group) : null,
        phase: phaseRow ? nameOf(phaseRow, locale) : null,
      },
      total: Number(sums!.total),
      added: Number(sums!.added),
      share: sums!.share,
      named,
      role: actor.role,
      rows: page.map((row) => ({
        ...row,
        on: row.on && dateToDay(row.on),
        ward: wardOf(row.wardCode),
        group: targetGroup(row.groupCode)?.[locale] ?? row.groupCode,
      })),
    };
  },
);
export type ReportRows = Awaited<ReturnType<typeof reportRows>>;
