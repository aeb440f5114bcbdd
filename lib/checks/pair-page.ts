import { provinceOf } from '@/lib/access/actor-type';
import type { QueryCtx } from '@/lib/core/query';
import { Prisma } from '@/lib/generated/prisma/client';
import { wardNames } from '@/lib/places/wards';
import type { CheckTableParams } from './table';

export interface PairRow {
  id: string;
  state: string;
  strength: string;
  kind: string;
  reasons: { code: string; against: boolean }[];
  sides: { name: string; birthDate: string | null; ward: string | null }[];
}

interface Found {
  id: string;
  kind: string;
  state: string;
  strength: string;
  reasons: PairRow['reasons'];
  aId: string;
  bId: string;
  total: number;
}

/** One page of the pairs that a drive is concerned by, undecided ones and certain ones first. The people shown are logged. */
export async function pairPage(ctx: QueryCtx, driveId: string, params: CheckTableParams, locale: string) {
  const { tx, actor } = ctx;
  const { state, kind, ward } = params.filters;
  const down = params.desc ? Prisma.sql`desc` : Prisma.sql`asc`;
  const order = {
    open: Prisma.sql`(p.state <> 'open') ${down}, (p.strength <> 'same'), p.id`,
    ward: Prisma.sql`f.wards ${down}, p.id`,
    found: Prisma.sql`p."createdAt" ${down}, p.id`,
  }[params.sort];
  const found = await tx.$queryRaw<Found[]>`
    with f as (
      select "pairId", min(kind) as kind, array_agg(distinct "wardCode" order by "wardCode") as wards from "Finding"
      where "provinceCode" = ${provinceOf(actor)} and "driveId" = ${driveId}::uuid and "pairId" is not null and state <> 'obsolete'
      group by 1)
    select p.id, f.kind, p.state, p.strength, p.reasons, p."aId", p."bId", count(*) over ()::int as total
    from f join "DuplicatePair" p on p.id = f."pairId"
    where true
      ${state ? Prisma.sql`and p.state = ${state}` : Prisma.empty}
      ${kind ? Prisma.sql`and f.kind = ${kind}` : Prisma.empty}
      ${ward ? Prisma.sql`and ${ward} = any(f.wards)` : Prisma.empty}
    order by ${order} limit ${params.take} offset ${params.skip}`;
  const people = await peopleOf(
    ctx,
    found.flatMap(({ aId, bId }) => [aId, bId]),
    locale,
  );
  const rows = found.map(({ total: _total, aId, bId, ...pair }): PairRow => ({
    ...pair,
    sides: [aId, bId].flatMap((id) => people.get(id) ?? []),
  }));
  return { pairs: rows, findings: null, total: found[0]?.total ?? 0 };
}

/** Names behind ids of lines and of insurance rows. */
async function peopleOf({ tx, actor, see }: QueryCtx, ids: string[], locale: string) {
  const provinceCode = provinceOf(actor);
  const select = { id: true, fullName: true, birthDate: true } as const;
  const lines = await tx.listLine.findMany({
    where: { provinceCode, id: { in: ids } },
    select: { ...select, wardCode: true },
  });
  const insured = await tx.insurance.findMany({ where: { provinceCode, id: { in: ids } }, select });
  await see({ kind: 'page', subjectType: 'line', ids: lines.map(({ id }) => id), purpose: 'checks' });
  await see({ kind: 'page', subjectType: 'insurance', ids: insured.map(({ id }) => id), purpose: 'checks' });
  const wardOf = await wardNames(
    tx,
    lines.map((line) => line.wardCode),
    locale,
  );
  const people = new Map<string, PairRow['sides'][number]>();
  for (const { id, fullName: name, birthDate, wardCode } of lines)
    people.set(id, { name, birthDate, ward: wardOf(wardCode) });
  for (const { id, fullName: name, birthDate } of insured) people.set(id, { name, birthDate, ward: null });
  return people;
}
