import { provinceOf } from '@/lib/access/actor-type';
import type { QueryCtx } from '@/lib/core/query';
import type { Prisma } from '@/lib/generated/prisma/client';
import { placeNames } from '@/lib/places/wards';
import { placeName } from '@/lib/places/ward-name';
import { isDecidable } from './rules';
import type { CheckTableParams } from './table';

export interface FindingRow {
  id: string;
  version: number;
  kind: string;
  params: Record<string, string | number>;
  state: string;
  note: string | null;
  lineId: string;
  listId: string;
  rowNumber: number;
  name: string;
  birthDate: string | null;
  groupCode: string | null;
  ward: string;
  /** Name of the province to call, where another one knows this person. */
  call: string | null;
  lineState: string;
  decidable: boolean;
}

/** `held` is a state of the line, not of the finding: its question is still open. */
function stateFilter(state: CheckTableParams['filters']['state']): Prisma.FindingWhereInput {
  if (state === 'held') return { state: 'open', line: { state: 'held' } };
  return state ? { state } : { state: { not: 'obsolete' } };
}

/** One page of what speaks against single lines of a drive, undecided first. The people shown are logged. */
export async function findingPage(ctx: QueryCtx, driveId: string, params: CheckTableParams, locale: string) {
  const { tx, actor, see } = ctx;
  const { state, kind, ward } = params.filters;
  const where: Prisma.FindingWhereInput = {
    provinceCode: provinceOf(actor),
    driveId,
    family: 'eligibility',
    ...stateFilter(state),
    ...(kind ? { kind } : {}),
    ...(ward ? { wardCode: ward } : {}),
  };
  const order = params.desc ? 'desc' : 'asc';
  const total = await tx.finding.count({ where });
  const found = await tx.finding.findMany({
    where,
    include: { line: { include: { list: { select: { state: true } } } } },
    orderBy: {
      // 'open' stands last among the words of the states
      open: [
        { state: params.desc ? ('asc' as const) : ('desc' as const) },
        { kind: 'asc' as const },
        { id: 'asc' as const },
      ],
      ward: [{ wardCode: order as 'asc' | 'desc' }, { id: 'asc' as const }],
      found: [{ createdAt: order as 'asc' | 'desc' }, { id: 'asc' as const }],
    }[params.sort],
    skip: params.skip,
    take: params.take,
  });
  await see({ kind: 'page', subjectType: 'line', ids: found.map(({ lineId }) => lineId), purpose: 'checks' });
  const names = await placeNames(
    tx,
    found.flatMap((one) => [one.wardCode, String((one.params as FindingRow['params']).province ?? '')]),
  );
  const call = (code: unknown) => {
    const place = names.get(String(code ?? ''));
    return place ? placeName(place, place.code, locale) : null;
  };
  const rows = found.map(({ line, ...one }): FindingRow => ({
    id: one.id,
    version: one.version,
    kind: one.kind,
    params: one.params as FindingRow['params'],
    state: one.state,
    note: one.note,
    lineId: line.id,
    listId: line.listId,
    rowNumber: line.rowNumber,
    name: line.fullName,
    birthDate: line.birthDate,
    groupCode: line.groupCode,
    ward: placeName(names.get(one.wardCode), one.wardCode, locale),
    call: call((one.params as FindingRow['params']).province),
    lineState: line.state,
    decidable: isDecidable(line.list.state, line.state),
  }));
  return { pairs: null, findings: rows, total };
}
