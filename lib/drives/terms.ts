import type { Day } from '@/lib/core/clock';

/** Deadlines set by law that a plan works back from: dated, so that a plan of another year counts by its own law. */
const TERMS = {
  /** Calendar days from payment until a first-time joiner's card is valid (also after a gap of 90 days). */
  firstTimeWait: [
    { from: '2015-01-01', days: 30, source: 'Luật BHYT (sửa đổi 2014) Điều 16 khoản 3' },
    { from: '2025-07-01', days: 30, source: 'Luật 51/2024/QH15; NĐ 188/2025' },
  ],
  /** Working days from payment until the insurer has issued the card. */
  issue: [{ from: '2015-01-01', days: 5, source: 'NĐ 188/2025 Điều 10; QĐ 595/QĐ-BHXH' }],
} as const satisfies Record<string, readonly { from: Day; days: number; source: string }[]>;

export type TermKey = keyof typeof TERMS;

/** The deadline in force on a day, with the law that sets it; the first known for days before it. */
export function termOn(key: TermKey, day: Day): { days: number; source: string } {
  const rows: readonly { from: Day; days: number; source: string }[] = TERMS[key];
  return rows.filter((row) => row.from <= day).at(-1) ?? rows[0]!;
}
