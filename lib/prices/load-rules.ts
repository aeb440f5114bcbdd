import { dateToDay } from '@/lib/core/clock';
import type { Tx } from '@/lib/core/place';
import type { PriceKind, PriceRule } from './rule-types';

/** Every approved rule a province prices by, of all days: the national ones and its own. Feed them to `priceCard` and `priceBook`; with `kinds`, those only. */
export async function loadPriceRules(tx: Tx, provinceCode: string, kinds?: readonly PriceKind[]): Promise<PriceRule[]> {
  const rows = await tx.priceRule.findMany({
    where: {
      state: 'approved',
      ...(kinds ? { kind: { in: [...kinds] } } : {}),
      OR: [{ provinceCode: null }, { provinceCode }],
    },
    orderBy: [{ kind: 'asc' }, { key: 'asc' }, { validFrom: 'asc' }],
  });
  return rows.map((row) => ({
    kind: row.kind as PriceKind,
    key: row.key,
    value: row.value,
    validFrom: dateToDay(row.validFrom),
    validTo: row.validTo && dateToDay(row.validTo),
    provinceCode: row.provinceCode,
    source: row.source,
  }));
}
