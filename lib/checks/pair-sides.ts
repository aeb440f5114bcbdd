import { dateToDay, type Day } from '@/lib/core/clock';
import type { QueryCtx } from '@/lib/core/query';
import type { DuplicatePair } from '@/lib/generated/prisma/client';
import { wardNames } from '@/lib/places/wards';
import { displayPhone } from '@/lib/register/phone';
import { isDecidable } from './rules';

/** Fields shown side by side, in this order. */
export const SIDE_FIELDS = [
  'fullName',
  'birthDate',
  'sex',
  'citizenId',
  'oldIdNumber',
  'insuranceCode',
  'cardNumber',
  'phone',
  'groupCode',
  'item',
  'hamlet',
  'address',
  'headName',
  'circumstances',
] as const;
export type SideField = (typeof SIDE_FIELDS)[number];

export interface PairSide {
  id: string;
  kind: 'line' | 'insurance';
  listId: string | null;
  ward: string | null;
  listTitle: string | null;
  rowNumber: number | null;
  planNumber: string | null;
  lineState: string | null;
  /** The line may still be left out: it is not approved. */
  decidable: boolean;
  hasItem: boolean;
  cover: { from: Day; to: Day; payer: string } | null;
  fields: Partial<Record<SideField, string | null>>;
  kindOfItem: string;
  months: number | null;
}

/** Both records of a pair, written to the access log. */
export async function sidesOfPair({ tx, see }: QueryCtx, pair: DuplicatePair, locale: string): Promise<PairSide[]> {
  const lines = await tx.listLine.findMany({
    where: { id: { in: [pair.aId, pair.bId] }, provinceCode: pair.provinceCode },
    include: { list: { include: { drive: true } }, item: { where: { reversedAt: null }, select: { id: true } } },
  });
  const wardOf = await wardNames(
    tx,
    lines.map((line) => line.wardCode),
    locale,
  );
  await see({ kind: 'page', subjectType: 'line', ids: lines.map(({ id }) => id), purpose: 'checks.pair' });
  const sides = lines
    .sort((a, b) => (a.list.createdAt < b.list.createdAt ? -1 : 1))
    .map((line): PairSide => {
      return {
        id: line.id,
        kind: 'line',
        listId: line.listId,
        ward: wardOf(line.wardCode),
        listTitle: line.list.title,
        rowNumber: line.rowNumber,
        planNumber: line.list.drive.id === pair.driveId ? null : line.list.drive.planNumber,
        lineState: line.state,
        decidable: isDecidable(line.list.state, line.state),
        hasItem: line.item.length > 0,
        cover: null,
        fields: {
          ...Object.fromEntries(SIDE_FIELDS.map((name) => [name, name === 'item' ? null : (line[name] ?? null)])),
          phone: line.phone && displayPhone(line.phone),
        },
        kindOfItem: line.itemKind,
        months: line.months,
      };
    });
  return pair.bKind === 'insurance' ? [...sides, ...(await insuranceSide(tx, see, pair))] : sides;
}

async function insuranceSide(tx: QueryCtx['tx'], see: QueryCtx['see'], pair: DuplicatePair): Promise<PairSide[]> {
  const row = await tx.insurance.findFirst({ where: { id: pair.bId, provinceCode: pair.provinceCode } });
  if (!row) return [];
  await see({ kind: 'page', subjectType: 'insurance', ids: [row.id], purpose: 'checks.pair' });
  const { fullName, birthDate, sex, citizenId, oldIdNumber, insuranceCode, cardNumber, groupCode } = row;
  return [
    {
      id: row.id,
      kind: 'insurance',
      listId: null,
      ward: null,
      listTitle: null,
      rowNumber: null,
      planNumber: null,
      lineState: null,
      decidable: false,
      hasItem: false,
      cover: { from: dateToDay(row.validFrom), to: dateToDay(row.validTo), payer: row.payer },
      fields: { fullName, birthDate, sex, citizenId, oldIdNumber, insuranceCode, cardNumber, groupCode },
      kindOfItem: row.kind,
      months: null,
    },
  ];
}
