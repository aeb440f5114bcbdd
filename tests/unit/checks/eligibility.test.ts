import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { REASON_CODES } from '@/lib/checks/compare';
import { findIneligibility, FINDING_CODES, type Applicant, type EligibilityQuestion } from '@/lib/checks/eligibility';
import { defaultPriceRules } from '@/lib/prices/default-rules';

const rules = defaultPriceRules();
const ask = (applicant: Partial<Applicant> = {}, over: Partial<EligibilityQuestion> = {}) =>
  findIneligibility({
    applicant: {
      groupCode: 'NEAR_POOR',
      birthDate: '1990-03-05',
      sex: 'female',
      citizenId: '024190001234',
      itemKind: 'card',
      months: 12,
      householdOrder: 1,
      provinceCode: '24',
      ...applicant,
    },
    groupCodes: ['NEAR_POOR', 'STUDENT', 'HARDSHIP'],
    day: '2025-12-10',
    period: { from: '2026-01-09', to: '2027-01-08' },
    rules,
    insured: [],
    ...over,
  }).map(({ code, severity }) => `${severity} ${code}`);

test('a near-poor adult without a card is a clear case', () => expect(ask()).toEqual([]));

test.each([
  ['a group outside the plan', { groupCode: 'HOUSEHOLD' }, ['block groupNotInPlan']],
  ['a poor household, paid by the State', { groupCode: 'POOR' }, ['block groupNotInPlan', 'block statePaid']],
  ['an employee', { groupCode: 'EMPLOYEE' }, ['block groupNotInPlan', 'block paidByOthers']],
  [
    'an employee who should get a book',
    { groupCode: 'EMPLOYEE', itemKind: 'book' },
    ['block groupNotInPlan', 'block inCompulsoryInsurance'],
  ],
  ['a child under six', { birthDate: '2022-05-01', citizenId: null }, ['block childUnderSix']],
  ['a child whose State card has ended', { birthDate: '2019', citizenId: null }, []],
  [
    'a child that has turned six by the first day',
    { birthDate: '2020-01-08', citizenId: null },
    ['block childUnderSix'],
  ],
  ['too young for a book', { birthDate: '2014-05-01', citizenId: null, itemKind: 'book' }, ['block tooYoung']],
  ['old enough for a book', { birthDate: '2010-05-01', citizenId: null, itemKind: 'book' }, []],
  ['another year in the number', { birthDate: '1989-05-12' }, ['warn yearContradiction']],
  ['another sex in the number', { sex: 'male' }, ['warn sexContradiction']],
  ['a student of 55', { groupCode: 'STUDENT', birthDate: '1970', citizenId: null }, ['warn studentAge']],
  ['no group yet', { groupCode: null }, []],
] as const)('%s', (_, applicant, expected) => expect(ask(applicant)).toEqual(expected));

// vietnam.md 9.8: the State's card of a child outlives its sixth birthday.
test.each([
  ['2020-09-15', '2026-09-30', ['block childUnderSix']],
  ['2020-09-15', '2026-10-01', []],
  ['2020-11-15', '2026-11-30', ['block childUnderSix']],
  ['2020-11-15', '2026-12-01', []],
  ['2020-12-31', '2026-12-31', ['block childUnderSix']],
  ['2020-02', '2026-09-30', ['block childUnderSix']],
  ['2020', '2026-09-30', ['block childUnderSix']],
  ['2020', '2026-10-01', ['warn childUnderSix']],
  ['2020', '2027-01-01', []],
])('a child born %s and a gift from %s', (birthDate, from, expected) => {
  expect(ask({ birthDate, citizenId: null }, { period: { from, to: '2027-12-31' } })).toEqual(expected);
});

test.each([
  ['to the day before', '2026-01-08', []],
  ['to the first day', '2026-01-09', ['block covered']],
])('insurance that runs %s', (_, validTo, expected) => {
  const insured = [{ kind: 'card' as const, validFrom: '2025-01-01', validTo, payer: 'state', groupCode: 'DT' }];
  expect(ask({}, { insured })).toEqual(expected);
  expect(ask({ itemKind: 'book' }, { insured })).toEqual([]);
});

test('a provincial top-up can leave nothing to give; a day without rules blocks', () => {
  const topUp = {
    kind: 'localSupport' as const,
    key: 'NEAR_POOR',
    value: 3_000n,
    validFrom: '2025-01-01',
    validTo: null,
    provinceCode: '24',
    source: '',
  };
  expect(ask({}, { rules: [...rules, topUp] })).toEqual(['block statePaid']);
  expect(ask({}, { day: '2010-01-01' })).toEqual(['block priceMissing']);
});

test('every finding and reason has its words in both languages', () => {
  for (const locale of ['vi', 'en']) {
    const words = JSON.parse(readFileSync(`lib/i18n/messages/${locale}/checks.json`, 'utf8'));
    for (const code of FINDING_CODES) expect(words.findings[code]).toBeTruthy();
    for (const code of REASON_CODES) expect(words.reasons[code]).toBeTruthy();
  }
});
