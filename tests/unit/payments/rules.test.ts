import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inProportion, isRefundable, validityOf, type ValidityQuestion } from '@/lib/payments/rules';

const ask = (more: Partial<ValidityQuestion>): ValidityQuestion => ({
  kind: 'card',
  payDay: '2025-12-10',
  months: 12,
  coveredTo: null,
  firstJoin: null,
  waitingDays: 30,
  gapMonths: 3,
  ...more,
});

test.each<[Partial<ValidityQuestion>, string, string, string]>([
  [{}, '2026-01-09', '2027-01-08', 'after30Days'], // unknown counts as a first join
  [{ firstJoin: true }, '2026-01-09', '2027-01-08', 'after30Days'],
  [{ firstJoin: false }, '2025-12-10', '2026-12-09', 'atOnce'],
  [{ coveredTo: '2025-12-31', firstJoin: true }, '2026-01-01', '2026-12-31', 'afterCurrent'],
  [{ coveredTo: '2025-12-10' }, '2025-12-11', '2026-12-10', 'afterCurrent'],
  [{ coveredTo: '2025-09-11' }, '2025-12-10', '2026-12-09', 'atOnce'], // a day short of three months
  [{ coveredTo: '2025-09-10' }, '2026-01-09', '2027-01-08', 'after30Days'],
  [{ kind: 'book', firstJoin: true }, '2025-12-01', '2026-11-30', 'atOnce'],
  [{ payDay: '2026-01-31', firstJoin: false, months: 1 }, '2026-01-31', '2026-02-27', 'atOnce'],
])('validity %#: %o', (more, from, to, rule) => {
  expect(validityOf(ask(more))).toEqual({ from, to, rule });
});

test('a refund is shared as the funds paid, and every đồng goes somewhere', () => {
  const shares = [
    { fundId: 'a', amount: 100_000n },
    { fundId: 'b', amount: 200_000n },
  ];
  expect(inProportion(300_000n, shares)).toEqual(shares);
  expect(inProportion(100_000n, shares)).toEqual([
    { fundId: 'a', amount: 33_333n },
    { fundId: 'b', amount: 66_667n },
  ]);
});

test('of a lower price no fund gets back more than it gave, and the parts add up', () => {
  const four = ['a', 'b', 'c', 'd'].map((fundId) => ({ fundId, amount: 1_000n }));
  expect(inProportion(-3_995n, four).map(({ amount }) => amount)).toEqual([-999n, -999n, -999n, -998n]);
  const amounts = fc.array(fc.bigInt({ min: 1_000n, max: 2_000_000n }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(amounts, fc.integer({ min: 0, max: 10_000 }), (given, points) => {
      const shares = given.map((amount, n) => ({ fundId: String(n), amount }));
      const whole = given.reduce((sum, amount) => sum + amount, 0n);
      const back = -(whole * BigInt(points)) / 10_000n;
      const parts = inProportion(back, shares);
      expect(parts.reduce((sum, { amount }) => sum + amount, 0n)).toBe(back);
      parts.forEach(({ amount }, n) => expect(given[n]! + amount).toBeGreaterThanOrEqual(0n));
    }),
  );
});

const told = (state: string, answer = 'unanswered') => ({ answer, batch: { state } });

test.each<[string, ReturnType<typeof told> | null, boolean, boolean]>([
  ['paid', null, false, true],
  ['rejected', null, false, true],
  ['requested', null, false, false],
  ['issued', null, false, false],
  ['issued', told('made'), false, false], // the insurer does not know yet
  ['issued', told('sent'), false, true],
  ['atWard', told('answered', 'accepted'), false, true],
  ['issued', told('answered', 'rejected'), false, false], // kept on the list
  ['issued', told('sent'), true, false], // once
  ['reversed', null, true, false],
])('%s, taken off %o, refunded %s: may be refunded %s', (state, decrease, refunded, may) => {
  expect(isRefundable({ state, decrease, refunded })).toBe(may);
});
