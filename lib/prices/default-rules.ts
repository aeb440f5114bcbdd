import { addDays, type Day } from '@/lib/core/clock';
import { readDataFile } from '@/lib/core/data-file';
import { TARGET_GROUPS } from './groups';
import type { PriceKind, PriceRule } from './rule-types';

const rule = (
  kind: PriceKind,
  key: string,
  value: bigint,
  validFrom: Day,
  validTo: Day | null,
  source: string,
): PriceRule => ({
  kind,
  key,
  value,
  validFrom,
  validTo,
  provinceCode: null,
  source,
});

/** Percent as written in a file to basis points. */
const points = (percent: string): bigint => BigInt(Math.round(Number(percent) * 100));

/** First day of the Law on Health Insurance as amended in 2014, used where a file gives no first day. */
const LAW_46_2014: Day = '2015-01-01';
const VALIDITY_LAW = 'Luật BHYT Điều 16 khoản 3; Luật 51/2024/QH15';
const HOUSEHOLD_LAW = 'Luật BHYT Điều 13 khoản 3; NĐ 188/2025';

/**
 * The national price rules as first loaded, from `prisma/data`. After that the rows in the database count, which the
 * office changes by proposal and approval; a province adds its own top-ups there.
 */
export const defaultPriceRules = (): PriceRule[] => [
  ...baseSalaries(),
  rule('premiumRate', '', 450n, LAW_46_2014, null, 'Luật BHYT Điều 13; 4,5% mức lương cơ sở'),
  ...[10_000n, 7_000n, 6_000n, 5_000n, 4_000n].map((step, i) =>
    rule('householdStep', String(i + 1), step, LAW_46_2014, null, HOUSEHOLD_LAW),
  ),
  rule('waitingDays', '', 30n, LAW_46_2014, null, VALIDITY_LAW),
  rule('gapMonths', '', 3n, LAW_46_2014, null, VALIDITY_LAW),
  ...supportRates(),
  ...bookRules(),
];

function baseSalaries(): PriceRule[] {
  const rows = readDataFile<'effective_from' | 'base_salary_vnd' | 'legal_basis'>('base-salary.csv');
  return rows.map((row, i) => {
    const next = rows[i + 1]?.effective_from;
    const last = next ? addDays(next, -1) : null;
    return rule('baseSalary', '', BigInt(row.base_salary_vnd), row.effective_from, last, row.legal_basis);
  });
}

/** Rates of the file; groups that are not in it are paid wholly (State) or not at all (household). */
function supportRates(): PriceRule[] {
  const rows = readDataFile<'group_code' | 'state_pct_min' | 'valid_from' | 'valid_to' | 'months_limit' | 'basis'>(
    'bhyt-support-rates.csv',
  );
  const fromFile = rows.flatMap((row) => {
    const from = row.valid_from || LAW_46_2014;
    const rate = rule('supportRate', row.group_code, points(row.state_pct_min), from, row.valid_to || null, row.basis);
    if (!row.months_limit) return [rate];
    return [rate, { ...rate, kind: 'supportMonths' as const, value: BigInt(row.months_limit) }];
  });
  const known = new Set(rows.map((row) => row.group_code));
  const others = TARGET_GROUPS.filter((group) => !known.has(group.code)).flatMap((group) => {
    if (group.payer === 'state')
      return [rule('supportRate', group.code, 10_000n, LAW_46_2014, null, 'Luật BHYT Điều 12 khoản 3')];
    return group.payer === 'household'
      ? [rule('supportRate', group.code, 0n, LAW_46_2014, null, 'Luật BHYT Điều 13')]
      : [];
  });
  return [...fromFile, ...others];
}

type BookColumn =
  | 'valid_from'
  | 'valid_to'
  | 'rate_pct'
  | 'rural_poverty_line_vnd'
  | 'support_poor_pct'
  | 'support_near_poor_pct'
  | 'support_ethnic_minority_pct'
  | 'support_other_pct'
  | 'max_months'
  | 'basis';

function bookRules(): PriceRule[] {
  return readDataFile<BookColumn>('bhxhtn-rules.csv').flatMap((row) => {
    const dated = (kind: PriceKind, key: string, value: bigint) =>
      rule(kind, key, value, row.valid_from, row.valid_to || null, row.basis);
    return [
      dated('bookRate', '', points(row.rate_pct)),
      dated('povertyLine', '', BigInt(row.rural_poverty_line_vnd)),
      dated('bookSupport', 'POOR', points(row.support_poor_pct)),
      dated('bookSupport', 'NEAR_POOR', points(row.support_near_poor_pct)),
      dated('bookSupport', 'ETHNIC_MINORITY', points(row.support_ethnic_minority_pct)),
      dated('bookSupport', 'OTHER', points(row.support_other_pct)),
      dated('supportMonths', 'book', BigInt(row.max_months)),
      dated('bookIncomeCap', '', 20n),
    ];
  });
}
