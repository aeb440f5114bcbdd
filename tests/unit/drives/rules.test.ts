import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, daysBetween } from '@/lib/core/clock';
import { isWorkingDay } from '@/lib/core/working-days';
import { chainStates } from '@/lib/drives/chain';
import { planProblems, proposeMilestones } from '@/lib/drives/milestones';
import { completePriority, defaultPriority, milestoneStanding, wardStanding } from '@/lib/drives/rules';
import { PLAN_NUMBER } from '@/lib/drives/schema';
import { shareEvenly } from '@/lib/drives/share-evenly';
import { TARGET_GROUPS } from '@/lib/prices/groups';

const plan = {
  startsOn: '2026-10-31',
  endsOn: '2027-02-05',
  listDeadline: '2026-11-28',
  pledgeDeadline: '2026-11-20',
  validFromGoal: '2027-01-20',
  postingDays: 5,
  waitingDays: 30,
};

test('milestones are worked back from the day the cards should be valid', () => {
  const due = Object.fromEntries(proposeMilestones(plan).map(({ kind, dueOn }) => [kind, dueOn]));
  expect(due).toMatchObject({
    plan: '2026-10-31',
    pledges: '2026-11-20',
    lists: '2026-11-28',
    posting: '2026-12-06',
    allocation: '2026-12-17',
    payment: '2026-12-21', // 30 days before 20 January
    cards: '2026-12-28', // 5 working days
    report: '2027-02-05',
  });
  expect(planProblems(proposeMilestones(plan), plan)).toEqual([]);
});

test('a goal that cannot be reached is told, not hidden', () => {
  const tight = { ...plan, validFromGoal: '2026-12-20' };
  const problems = planProblems(proposeMilestones(tight), tight);
  expect(problems).toContainEqual(expect.objectContaining({ code: 'order', kind: 'allocation', after: 'posting' }));
  const late = proposeMilestones(plan).map((row) => (row.kind === 'payment' ? { ...row, dueOn: '2027-01-05' } : row));
  expect(planProblems(late, plan)).toContainEqual({ code: 'tooLate', kind: 'payment', day: '2026-12-21' });
});

test('money is never due on a day off, and always 30 days before the goal', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 900 }), (n) => {
      const goal = addDays('2026-01-01', n);
      const rows = proposeMilestones({ ...plan, validFromGoal: goal });
      const payment = rows.find(({ kind }) => kind === 'payment')!.dueOn;
      expect(isWorkingDay(payment)).toBe(true);
      expect(daysBetween(payment, goal)).toBeGreaterThanOrEqual(30);
    }),
  );
});

test.each([
  ['late', '2026-11-20', null, 'late', -3],
  ['today', '2026-11-23', null, 'today', 0],
  ['soon', '2026-11-30', null, 'soon', 7],
  ['ahead', '2026-12-01', null, 'ahead', 8],
  ['done early', '2026-12-01', '2026-11-23', 'done', 8],
] as const)('a milestone %s', (_, dueOn, doneOn, standing, days) =>
  expect(milestoneStanding({ dueOn, doneOn }, '2026-11-23', 'open')).toEqual({ standing, days }),
);

test.each([
  ['closed', null, 'unmarked'],
  ['cancelled', null, 'unmarked'],
  ['closed', '2026-11-19', 'done'],
] as const)(
  'in a %s drive, done on %s, a milestone of the past is %s: nothing is late any more',
  (state, doneOn, standing) =>
    expect(milestoneStanding({ dueOn: '2026-11-20', doneOn }, '2026-11-23', state).standing).toBe(standing),
);

test.each([
  ['nothing begun, in time', [], '2026-11-23', 'none', 0],
  ['nothing begun, late', [], '2026-12-01', 'none', 3],
  ['one of two not sent', ['approved', 'draft'], '2026-12-01', 'draft', 3],
  ['sent back after the deadline', ['returned'], '2026-12-01', 'returned', 3],
  ['all sent', ['submitted', 'locked'], '2026-12-01', 'submitted', 0],
] as const)('a ward: %s', (_, states, today, state, daysLate) =>
  expect(wardStanding(states, '2026-11-28', today)).toEqual({ state, daysLate }),
);

test('the order of priority holds every chosen group once, whatever was ordered before', () => {
  const codes = fc.subarray(TARGET_GROUPS.map(({ code }) => code));
  fc.assert(
    fc.property(codes, codes, (chosen, ordered) => {
      const order = completePriority(chosen, ordered);
      expect([...order].sort()).toEqual([...chosen].sort());
    }),
  );
  expect(defaultPriority(['HARDSHIP', 'STUDENT', 'DISASTER', 'NEAR_POOR', 'JUST_ESCAPED_NEAR_POOR'])).toEqual([
    'DISASTER',
    'NEAR_POOR',
    'STUDENT',
    'JUST_ESCAPED_NEAR_POOR',
    'HARDSHIP',
  ]);
});

test('shares differ by one at most and add up', () => {
  fc.assert(
    fc.property(fc.nat(10_000), fc.integer({ min: 1, max: 150 }), (whole, parts) => {
      const shares = shareEvenly(whole, parts);
      expect(shares.reduce((a, b) => a + b, 0)).toBe(whole);
      expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(1);
    }),
  );
});

test.each(['1894/KH-BHXH', '12/2026/KH-BHXH-TT', '5/QĐ-UBND', '7/KH'])('%s is a plan number', (text) =>
  expect(text).toMatch(PLAN_NUMBER),
);
test.each(['', '1894', 'KH-BHXH', '1894 KH', '1894/kh-bhxh', '1894/KH-'])('“%s” is none', (text) =>
  expect(text).not.toMatch(PLAN_NUMBER),
);

test('the chain stands at the first step that is not done; a closed drive at none', () => {
  const figures = {
    wards: 2,
    lists: 2,
    listsSent: 2,
    listsApproved: 2,
    people: 10,
    peopleIncluded: 9,
    items: 9,
    paid: 9,
    issued: 4,
    handedOver: 1,
    notCollected: 0,
    ceremonies: 1,
    ceremoniesHeld: 0,
    findingsOpen: 0,
    money: { pledged: 1n, pledgedItems: 0, received: 1n, allocated: 1n, remitted: 1n },
  };
  expect(Object.entries(chainStates('distributing', figures)).filter(([, s]) => s !== 'done')).toEqual([
    ['cards', 'now'],
    ['ceremonies', 'ahead'],
    ['handovers', 'ahead'],
  ]);
  expect(Object.values(chainStates('closed', figures))).not.toContain('now');
  // Who sees no money is not told that it came, and is not held up by it.
  const begun = { ...figures, items: 0, paid: 0, issued: 0, handedOver: 0, lists: 1, listsApproved: 0, money: null };
  expect(chainStates('open', begun)).toMatchObject({ plan: 'done', pledges: 'ahead', lists: 'now' });
  expect(chainStates('open', { ...begun, items: 1 }).pledges).toBe('done');
});
