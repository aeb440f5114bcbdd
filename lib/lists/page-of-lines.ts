import type { QueryCtx } from '@/lib/core/query';
import { Prisma } from '@/lib/generated/prisma/client';
import { maskIdentifier } from '@/lib/register/identifiers';
import { nameKey } from '@/lib/register/names';
import { problemsOf, sourceOf } from './line-values';
import type { Problem } from './problems';

/** Which lines of a list are shown. */
export const LINE_VIEWS = ['errors', 'warnings', 'checks', 'remarks', 'excluded', 'held'] as const;
export interface LineFilters {
  show?: (typeof LINE_VIEWS)[number] | undefined;
  /** A name, with or without marks. */
  q?: string | undefined;
  sort: 'rowNumber' | 'fullName' | 'hamlet' | 'groupCode';
  desc: boolean;
  skip: number;
  take: number;
}

export interface LineRow {
  id: string;
  rowNumber: number;
  version: number;
  fullName: string;
  birthDate: string | null;
  sex: string | null;
  /** Masked. */
  citizenId: string | null;
  hamlet: string;
  groupCode: string | null;
  itemKind: string;
  months: number;
  state: string;
  stateReason: string | null;
  errorCount: number;
  warningCount: number;
  problems: Problem[];
  /** Row of the uploaded file. */
  fileRow: number | null;
  findings: string[];
  remarks: number;
}

/** One page of the lines of a list. The auditor gets them from the masked view. */
export function pageOfLines(
  ctx: QueryCtx,
  listId: string,
  filters: LineFilters,
): Promise<{ rows: LineRow[]; total: number }> {
  return ctx.actor.role === 'auditor' ? maskedPage(ctx, listId, filters) : fullPage(ctx, listId, filters);
}

const VIEWS: Record<(typeof LINE_VIEWS)[number], Prisma.ListLineWhereInput> = {
  errors: { state: { not: 'excluded' }, errorCount: { gt: 0 } },
  warnings: { state: { not: 'excluded' }, errorCount: 0, warningCount: { gt: 0 } },
  checks: { state: { not: 'excluded' }, findings: { some: { state: 'open' } } },
  remarks: { remarks: { some: { resolvedAt: null } } },
  excluded: { state: 'excluded' },
  held: { state: 'held' },
};

async function fullPage({ tx }: QueryCtx, listId: string, { show, q, sort, desc, skip, take }: LineFilters) {
  const where: Prisma.ListLineWhereInput = {
    listId,
    ...(show ? VIEWS[show] : {}),
    ...(q ? { nameKey: { contains: nameKey(q) } } : {}),
  };
  const order = desc ? 'desc' : 'asc';
  const total = await tx.listLine.count({ where });
  const lines = await tx.listLine.findMany({
    where,
    orderBy: [{ [sort === 'fullName' ? 'nameKey' : sort]: order }, { rowNumber: 'asc' }],
    skip,
    take,
    include: {
      findings: { where: { state: 'open' }, select: { kind: true } },
      _count: { select: { remarks: { where: { resolvedAt: null } } } },
    },
  });
  const rows = lines.map((line): LineRow => ({
    id: line.id,
    rowNumber: line.rowNumber,
    version: line.version,
    fullName: line.fullName,
    birthDate: line.birthDate,
    sex: line.sex,
    citizenId: line.citizenId && maskIdentifier(line.citizenId),
    hamlet: line.hamlet,
    groupCode: line.groupCode,
    itemKind: line.itemKind,
    months: line.months,
    state: line.state,
    stateReason: line.stateReason,
    errorCount: line.errorCount,
    warningCount: line.warningCount,
    problems: problemsOf(line),
    fileRow: sourceOf(line)?.row ?? null,
    findings: [...new Set(line.findings.map((finding) => finding.kind))],
    remarks: line._count.remarks,
  }));
  return { rows, total };
}

const MASKED_VIEWS: Record<(typeof LINE_VIEWS)[number], Prisma.Sql> = {
  errors: Prisma.sql`and m.state <> 'excluded' and m."errorCount" > 0`,
  warnings: Prisma.sql`and m.state <> 'excluded' and m."errorCount" = 0 and m."warningCount" > 0`,
  checks: Prisma.sql`and exists (select from "Finding" f where f."lineId" = m.id and f.state = 'open')`,
  remarks: Prisma.sql`and exists (select from "ListRemark" r where r."lineId" = m.id and r."resolvedAt" is null)`,
  excluded: Prisma.sql`and m.state = 'excluded'`,
  held: Prisma.sql`and m.state = 'held'`,
};

async function maskedPage({ tx }: QueryCtx, listId: string, { show, q, skip, take }: LineFilters) {
  const view = show ? MASKED_VIEWS[show] : Prisma.empty;
  const name = q ? Prisma.sql`and position(${q.toLowerCase()} in lower(m."fullName")) > 0` : Prisma.empty;
  const rows = await tx.$queryRaw<
    (Omit<LineRow, 'problems' | 'fileRow' | 'findings' | 'remarks'> & { total: number })[]
  >`
    select id, "rowNumber", version, "fullName", "birthDate", sex, "citizenId", hamlet, "groupCode", "itemKind", months, state,
           "stateReason", "errorCount", "warningCount", count(*) over ()::int as total
      from "MaskedLine" m where "listId" = ${listId}::uuid ${view} ${name} order by "rowNumber" limit ${take} offset ${skip}`;
  const more = { problems: [], fileRow: null, findings: [], remarks: 0 };
  return { rows: rows.map(({ total: _total, ...row }) => ({ ...row, ...more })), total: rows[0]?.total ?? 0 };
}
