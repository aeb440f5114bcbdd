import { expect, test } from 'vitest';
import { type Candidate, fits, propose, type Purse } from '@/lib/allocation/rules';

const person = (lineId: string, more: Partial<Candidate> = {}): Candidate => ({
  lineId,
  wardCode: '07210',
  groupCode: 'NEAR_POOR',
  itemKind: 'card',
  months: 12,
  tag: null,
  order: 0,
  sponsorShare: 100n,
  ...more,
});
const purse = (fundId: string, free: bigint, more: Partial<Purse> = {}): Purse => ({
  fundId,
  free,
  wardCodes: [],
  groupCodes: [],
  itemKinds: [],
  months: null,
  tag: null,
  ...more,
});
const short = (decisions: ReturnType<typeof propose>) =>
  decisions.map(({ lineId, shares, waitReason }) => [
    lineId,
    shares.map((s) => `${s.fundId}:${s.amount}`).join('+') || waitReason,
  ]);

test('groups in the order of the plan, then the smallest share, then the list', () => {
  const people = [
    person('c', { groupCode: 'HARDSHIP', sponsorShare: 1n }),
    person('b', { order: 2 }),
    person('a', { order: 1 }),
    person('d', { sponsorShare: 50n, order: 3 }),
    person('e', { groupCode: 'UNKNOWN', sponsorShare: 1n }),
  ];
  const ranked = propose(people, [purse('f', 1_000n)], ['NEAR_POOR', 'HARDSHIP']).map(({ lineId }) => lineId);
  expect(ranked).toEqual(['d', 'a', 'b', 'c', 'e']);
});

test('the narrowest earmark pays first, so that free money stays for the others', () => {
  const purses = [purse('free', 100n), purse('ward', 100n, { wardCodes: ['07210'] })];
  expect(short(propose([person('a'), person('b', { wardCode: '07228', order: 1 })], purses, []))).toEqual([
    ['a', 'ward:100'],
    ['b', 'free:100'],
  ]);
});

test('two funds share one price where neither has enough, and the reason tells money from earmark', () => {
  expect(short(propose([person('a')], [purse('x', 60n), purse('y', 60n)], []))).toEqual([['a', 'x:60+y:40']]);
  expect(short(propose([person('a')], [purse('x', 60n)], []))).toEqual([['a', 'noMoney']]);
  expect(short(propose([person('a')], [purse('x', 900n, { itemKinds: ['book'] })], []))).toEqual([['a', 'earmark']]);
});

test('nobody is served twice over and no fund gives more than it has', () => {
  const people = Array.from({ length: 30 }, (_, n) =>
    person(`p${n}`, { order: n, sponsorShare: BigInt(50 + (n % 7) * 10) }),
  );
  const purses = [purse('x', 700n), purse('y', 555n, { months: 12 }), purse('z', 10_000n, { tag: 'truong' })];
  const decisions = propose(people, purses, []);
  expect(new Set(decisions.map(({ lineId }) => lineId)).size).toBe(30);
  for (const { fundId, free } of purses) {
    const spent = decisions.flatMap((d) => d.shares).filter((s) => s.fundId === fundId);
    expect(spent.reduce((sum, s) => sum + s.amount, 0n)).toBeLessThanOrEqual(free);
  }
  for (const { lineId, shares, waitReason } of decisions)
    if (!waitReason) {
      const price = people.find((p) => p.lineId === lineId)!.sponsorShare;
      expect(shares.reduce((sum, s) => sum + s.amount, 0n)).toBe(price);
    }
});

test('an earmark holds each of its conditions', () => {
  expect(fits(purse('x', 1n, { groupCodes: ['STUDENT'] }), person('a'))).toBe(false);
  expect(fits(purse('x', 1n, { months: 6 }), person('a'))).toBe(false);
  expect(fits(purse('x', 1n, { tag: 'truong' }), person('a', { tag: 'truong' }))).toBe(true);
});

test('who has no price waits for it and takes no money', () => {
  expect(short(propose([person('a', { waitReason: 'noPrice' })], [purse('x', 900n)], []))).toEqual([['a', 'noPrice']]);
});

test('the fortieth full card is short of money; a near-poor one still fits', () => {
  const full = Array.from({ length: 40 }, (_, n) =>
    person(`p${String(n)}`, { groupCode: 'HARDSHIP', order: n, sponsorShare: 1_263_600n }),
  );
  const near = person('near', { groupCode: 'NEAR_POOR', order: 99, sponsorShare: 379_080n });
  const decisions = propose([...full, near], [purse('fund', 50_000_000n)], ['HARDSHIP', 'NEAR_POOR']);
  expect(decisions.filter(({ waitReason }) => waitReason === null)).toHaveLength(40);
  expect(decisions.at(-2)).toMatchObject({ lineId: 'p39', shares: [], waitReason: 'noMoney' });
  expect(decisions.at(-1)).toMatchObject({ lineId: 'near', shares: [{ amount: 379_080n }] });
  const spent = decisions.flatMap(({ shares }) => shares).reduce((sum, { amount }) => sum + amount, 0n);
  expect(50_000_000n - spent).toBe(340_520n);
});

test('902 cards out of two funds end at nought in both', () => {
  const people = Array.from({ length: 902 }, (_, n) =>
    person(`p${String(n)}`, { groupCode: 'STUDENT', order: n, sponsorShare: 631_800n }),
  );
  const decisions = propose(people, [purse('a', 520_000_000n), purse('b', 49_883_600n)], []);
  expect(decisions.every(({ waitReason }) => waitReason === null)).toBe(true);
  const of = (fundId: string) =>
    decisions
      .flatMap(({ shares }) => shares)
      .filter((share) => share.fundId === fundId)
      .reduce((sum, { amount }) => sum + amount, 0n);
  expect([of('a'), of('b')]).toEqual([520_000_000n, 49_883_600n]);
});
