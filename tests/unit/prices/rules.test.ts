import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultPriceRules } from '@/lib/prices/default-rules';
import { TARGET_GROUPS } from '@/lib/prices/groups';
import { priceBook } from '@/lib/prices/price-book';
import { keptBaseSalary, keptLocalRate, keptShare, keptStateRate } from '@/lib/prices/read-back';
import type { PriceRule, Quote } from '@/lib/prices/rule-types';
import { priceCard } from '@/lib/prices/rules';

const rules = defaultPriceRules();
const examples = JSON.parse(readFileSync('prisma/data/worked-examples.json', 'utf8'));
const DAY_OF_BASE: Record<string, string> = {
  1490000: '2020-01-15',
  1800000: '2024-01-15',
  2340000: '2025-12-10',
  2530000: '2026-12-10',
};

const card = (over: Partial<Parameters<typeof priceCard>[0]> = {}): Quote =>
  priceCard({
    rules,
    day: '2025-12-10',
    months: 12,
    groupCode: 'HOUSEHOLD',
    householdOrder: 1,
    provinceCode: '24',
    ...over,
  });
const part = (quote: Quote, payer: string): number =>
  Number(quote.slices.find((slice) => slice.payer === payer)?.amount ?? 0n);

describe('health-insurance card', () => {
  test.each(Object.entries(examples.premium_month))('a month at base salary %s', (base, month) =>
    expect(card({ day: DAY_OF_BASE[base]!, months: 1 }).full).toBe(BigInt(month as number)),
  );

  test.each(examples.household as { base: number; months: number; each: number[] }[])(
    'household of $members for $months months at $base',
    ({ base, months, each }) => {
      const prices = each.map((_, i) => Number(card({ day: DAY_OF_BASE[base]!, months, householdOrder: i + 1 }).full));
      expect(prices).toEqual(each);
    },
  );

  type Supported = { group: string; base: number; months: number; total: number; state: number; self_or_donor: number };
  test.each(examples.supported as Supported[])('$group, $months months at $base', (example) => {
    const early = example.group === 'STUDENT_before_2025_07';
    const quote = card({
      groupCode: early ? 'STUDENT' : example.group,
      day: early ? '2025-06-30' : DAY_OF_BASE[example.base]!,
      months: example.months,
    });
    expect([Number(quote.full), part(quote, 'state'), Number(quote.sponsor)]).toEqual([
      example.total,
      example.state,
      example.self_or_donor,
    ]);
  });

  test('State and province together may leave nothing to give', () => {
    const { local, state } = examples.near_poor_with_local_topup;
    const topUp: PriceRule = {
      kind: 'localSupport',
      key: 'NEAR_POOR',
      value: 3_000n,
      validFrom: '2025-01-01',
      validTo: null,
      provinceCode: '24',
      source: 'Nghị quyết HĐND tỉnh',
    };
    const quote = card({ rules: [...rules, topUp], groupCode: 'NEAR_POOR' });
    expect([part(quote, 'state'), part(quote, 'province'), quote.fullyPaid]).toEqual([state, local, true]);
    expect(card({ rules: [...rules, topUp], groupCode: 'NEAR_POOR', provinceCode: '01' }).fullyPaid).toBe(false);
  });

  test('the day of payment fixes the price', () => {
    expect(card({ day: '2026-06-30' }).sponsor).toBe(1_263_600n);
    expect(card({ day: '2026-07-01' }).sponsor).toBe(1_366_200n);
  });

  test('support limited in months covers only those that are left', () => {
    const quote = card({ groupCode: 'DTTS_EX_DIFFICULT', supportMonthsUsed: 30 });
    expect(part(quote, 'state')).toBe((884_520 * 6) / 12);
    expect(quote.explanation.map((line) => line.code)).toContain('stateShareLimited');
  });

  test('a drive may leave a part to the person', () => {
    const quote = card({ groupCode: 'NEAR_POOR', personShare: 1_000n });
    expect([part(quote, 'person'), Number(quote.sponsor)]).toEqual([37_908, 341_172]);
  });

  test('every line of the calculation is told', () => {
    expect(card({ householdOrder: 2 }).explanation).toEqual([
      { code: 'baseSalary', params: { amount: 2_340_000, day: '2025-12-10', source: 'Nghị định 73/2024/NĐ-CP' } },
      { code: 'premium', params: { amount: 105_300, percent: 4.5 } },
      { code: 'householdStep', params: { order: 2, percent: 70 } },
      { code: 'term', params: { months: 12, amount: 884_520 } },
      { code: 'sponsorShare', params: { amount: 884_520 } },
    ]);
  });

  test.each([
    ['before the first base salary', { day: '2010-01-01' }],
    ['a group that nobody has a rate for', { groupCode: 'EMPLOYEE' }],
  ])('%s there is no price', (_, over) => expect(() => card(over)).toThrow('priceMissing'));

  test('groups paid by the State leave nothing to give', () => {
    for (const group of TARGET_GROUPS.filter(({ payer }) => payer === 'state'))
      expect([group.code, card({ groupCode: group.code }).fullyPaid]).toEqual([group.code, true]);
  });

  test('slices add up to the price at any base salary, rate, step and top-up', () => {
    const points = fc.bigInt({ min: 0n, max: 10_000n });
    const value = (kind: PriceRule['kind'], key: string, amount: bigint): PriceRule => ({
      kind,
      key,
      value: amount,
      validFrom: '2020-01-01',
      validTo: null,
      provinceCode: null,
      source: '',
    });
    fc.assert(
      fc.property(
        fc.bigInt({ min: 1n, max: 9_999_999n }),
        points,
        points,
        points,
        points,
        fc.integer({ min: 1, max: 60 }),
        (base, rate, state, province, person, months) => {
          const odd = [
            value('baseSalary', '', base),
            value('premiumRate', '', rate),
            value('supportRate', 'STUDENT', state),
            value('localSupport', 'STUDENT', province),
          ];
          const quote = card({ rules: odd, groupCode: 'STUDENT', months, personShare: person });
          expect(quote.slices.reduce((sum, slice) => sum + slice.amount, 0n)).toBe(quote.full);
          expect(quote.slices.every((slice) => slice.amount > 0n)).toBe(true);
        },
      ),
    );
  });

  test('481 cards of the full price', () => expect(card().sponsor * 481n).toBe(607_791_600n));
});

test('what a calculation says can be read back from it: shares, rates and base salary', () => {
  const topUp = { kind: 'localSupport' as const, key: 'NEAR_POOR', value: 1_000n, provinceCode: '24', source: 'NQ' };
  const more = [...rules, { ...topUp, validFrom: '2025-01-01', validTo: null }];
  const { explanation, slices } = card({ rules: more, groupCode: 'NEAR_POOR', personShare: 500n });
  for (const payer of ['state', 'province', 'commune', 'person'] as const)
    expect([payer, keptShare(explanation, payer)]).toEqual([
      payer,
      slices.find((slice) => slice.payer === payer)?.amount ?? 0n,
    ]);
  expect([keptStateRate(explanation), keptLocalRate(explanation)]).toEqual([7_000, 1_000]);
  expect(keptBaseSalary(explanation)).toBe(2_340_000n);
  const book = priceBook({
    rules,
    day: '2025-12-10',
    months: 12,
    groupCode: 'NEAR_POOR',
    provinceCode: '24',
    monthlyIncome: 3_000_000n,
  });
  // The law's rate, on the poverty line: not the State's part of what is due.
  expect([keptStateRate(book.explanation), keptShare(book.explanation, 'state')]).toEqual([4_000, 1_584_000n]);
});

describe('social-insurance book', () => {
  type Book = {
    income?: number;
    line?: number;
    group?: string;
    month_total: number;
    state?: number;
    self?: number;
    from?: string;
  };
  const priced = (examples.voluntary_si as Book[]).filter((example) => example.group);
  test.each(priced)('$group on $income', ({ income, group, month_total, state, self, from }) => {
    const groupCode = { POOR: 'POOR', NEAR_POOR: 'NEAR_POOR', ETHNIC_MINORITY: 'ETHNIC_MINORITY', OTHER: 'HARDSHIP' }[
      group!
    ]!;
    const day = from ? `${from}-15` : '2025-12-10';
    const quote = priceBook({ rules, day, months: 12, groupCode, provinceCode: '24', monthlyIncome: BigInt(income!) });
    expect([Number(quote.full), part(quote, 'state'), Number(quote.sponsor)]).toEqual([
      month_total * 12,
      state! * 12,
      self! * 12,
    ]);
  });

  test.each([
    ['2025-12-10', 46_800_000n, 10_296_000n],
    ['2026-12-10', 50_600_000n, 11_132_000n],
  ])('the highest income on %s', (day, income, full) => {
    const question = { rules, day, months: 1, groupCode: 'HARDSHIP', provinceCode: null };
    expect(priceBook({ ...question, monthlyIncome: income }).full).toBe(full);
    expect(() => priceBook({ ...question, monthlyIncome: income + 1n })).toThrow('invalidInput');
    expect(() => priceBook({ ...question, monthlyIncome: 1_499_999n })).toThrow('invalidInput');
  });

  test('the better of two supports counts, and none after month 120', () => {
    const question = { rules, day: '2025-12-10', months: 12, provinceCode: '24', ethnicMinority: true };
    expect(part(priceBook({ ...question, groupCode: 'POOR' }), 'state')).toBe(165_000 * 12);
    expect(part(priceBook({ ...question, groupCode: 'HARDSHIP' }), 'state')).toBe(99_000 * 12);
    expect(part(priceBook({ ...question, groupCode: 'HARDSHIP', supportMonthsUsed: 120 }), 'state')).toBe(0);
  });
});
