import { defineQuery } from '@/lib/core/query';
import { dateToDay, type Day } from '@/lib/core/clock';
import type { Locale } from '@/lib/i18n/locales';
import { wardNames } from '@/lib/places/wards';
import { KINDS, type Kind } from './cut-drive';

export interface ProvinceTotal {
  provinceCode: string;
  province: string;
  kind: Kind;
  drives: number;
  approved: number | null;
  issued: number | null;
  handedOver: number | null;
  full: bigint | null;
  sponsorShare: bigint | null;
  /** A count too small to be told is not in the sums. */
  partly: boolean;
  day: Day;
}

/** What drives of every province came to, cards and books apart, from the totals the worker wrote: no row of any person. */
export const nationalTotals = defineQuery('total.read', async ({ tx }, locale: Locale): Promise<ProvinceTotal[]> => {
  const rows = await tx.publicTotal.findMany({ where: { scope: 'drive' }, orderBy: { provinceCode: 'asc' } });
  const provinces = [...new Set(rows.map((row) => row.provinceCode))];
  const provinceName = await wardNames(tx, provinces, locale);
  return provinces.flatMap((provinceCode) =>
    KINDS.flatMap((kind): ProvinceTotal[] => {
      const own = rows.filter((row) => row.provinceCode === provinceCode && row.kind === kind);
      if (own.length === 0) return [];
      const told = <T extends number | bigint>(values: (T | null)[]): T[] => values.filter((value) => value !== null);
      const count = (values: (number | null)[]): number | null =>
        told(values).length > 0 ? told(values).reduce((sum, value) => sum + value, 0) : null;
      const money = (values: (bigint | null)[]): bigint | null =>
        told(values).length > 0 ? told(values).reduce((sum, value) => sum + value, 0n) : null;
      return [
        {
          provinceCode,
          province: provinceName(provinceCode),
          kind,
          drives: own.length,
          approved: count(own.map((row) => row.approved)),
          issued: count(own.map((row) => row.issued)),
          handedOver: count(own.map((row) => row.handedOver)),
          full: money(own.map((row) => row.full)),
          sponsorShare: money(own.map((row) => row.sponsorShare)),
          partly: own.some((row) => [row.approved, row.issued, row.handedOver].includes(null)),
          day: dateToDay(own.map((row) => row.day).sort((a, b) => b.getTime() - a.getTime())[0]!),
        },
      ];
    }),
  );
});
