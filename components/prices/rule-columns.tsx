import type { Column } from '@/components/table/data-table';
import type { Formatter } from '@/lib/i18n/format';
import { paths } from '@/lib/paths';
import type { RuleInForce } from '@/lib/prices/queries';
import { keyName, type PriceWords, valueText } from './rule-words';

export const validText = (row: { validFrom: string; validTo: string | null }, t: PriceWords, f: Formatter): string =>
  row.validTo ? f.dayRange(row.validFrom, row.validTo) : t('from', { day: f.day(row.validFrom) });

export function ruleColumns(t: PriceWords, locale: string, f: Formatter): Column<RuleInForce>[] {
  return [
    { key: 'kind', cell: (row) => t(`kinds.${row.kind}`) },
    { key: 'key', cell: (row) => keyName(row.kind, row.key, t, locale) },
    {
      key: 'value',
      align: 'right',
      cell: (row) => ({ text: valueText(row.kind, row.value, t, f) }),
    },
    { key: 'valid', cell: (row) => validText(row, t, f) },
    { key: 'scope', cell: (row) => t(row.provinceCode === null ? 'national' : 'province') },
    { key: 'source', cell: (row) => row.source },
    {
      key: 'history',
      cell: (row) => ({
        text: t('rulesOf', { count: row.history }),
        href: paths.priceHistory(row.kind, row.key),
      }),
    },
  ];
}
