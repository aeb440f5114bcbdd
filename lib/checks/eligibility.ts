import type { Day } from '@/lib/core/clock';
import { DomainError } from '@/lib/core/errors';
import { targetGroup, type GroupPayer } from '@/lib/prices/groups';
import type { PriceRule } from '@/lib/prices/rule-types';
import { priceCard } from '@/lib/prices/rules';
import { ageOn, birthYear } from '@/lib/register/birth-date';
import { childCardEnds } from '@/lib/register/child-card';
import { citizenFacts, type Sex } from '@/lib/register/identifiers';

export const FINDING_CODES = [
  'groupNotInPlan',
  'statePaid',
  'paidByOthers',
  'priceMissing',
  'covered',
  'childUnderSix',
  'tooYoung',
  'inCompulsoryInsurance',
  'yearContradiction',
  'sexContradiction',
  'studentAge',
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

/** `block`: not to be paid until somebody decides. `warn`: somebody should look. Words: `checks.findings.<code>`. */
export type Finding = { code: FindingCode; severity: 'block' | 'warn'; params: Record<string, string | number> };

export type Applicant = {
  groupCode: string | null;
  birthDate: string | null;
  sex: Sex | null;
  citizenId: string | null;
  itemKind: 'card' | 'book';
  months: number;
  householdOrder: number | null;
  provinceCode: string;
};

/** Insurance that a person has by the insurer's own list. Both days belong to the period. */
export type Insured = { kind: 'card' | 'book'; validFrom: Day; validTo: Day; payer: string; groupCode: string | null };

export type EligibilityQuestion = {
  applicant: Applicant;
  /** Groups of the plan; none means that any group may be listed. */
  groupCodes: readonly string[];
  /** Day on which price and groups are looked at: that of payment, or today while it is not known. */
  day: Day;
  /** Months to be given, first and last day. */
  period: { from: Day; to: Day };
  rules: readonly PriceRule[];
  insured: readonly Insured[];
};

/** Voluntary social insurance begins at 15 (Law 41/2024, Art. 2). */
const BOOK_AGE = 15;

/**
 * Everything that speaks against giving this person this item, each with the numbers that its sentence needs. An empty list
 * is a clear case; nobody is refused here.
 */
export const findIneligibility = (question: EligibilityQuestion): Finding[] => [
  ...groupFindings(question),
  ...ageFindings(question),
  ...coverFindings(question),
  ...contradictions(question.applicant),
];

const finding = (code: FindingCode, severity: Finding['severity'], params: Finding['params'] = {}): Finding => ({
  code,
  severity,
  params,
});

function groupFindings({ applicant, groupCodes, day, rules }: EligibilityQuestion): Finding[] {
  const { groupCode, itemKind } = applicant;
  if (!groupCode) return [];
  const found: Finding[] = [];
  if (groupCodes.length > 0 && !groupCodes.includes(groupCode))
    found.push(finding('groupNotInPlan', 'block', { group: groupCode }));
  const payer = targetGroup(groupCode)?.payer;
  if (itemKind === 'book')
    return payer && paysCompulsory(payer)
      ? [...found, finding('inCompulsoryInsurance', 'block', { group: groupCode })]
      : found;
  if (payer === 'employer' || payer === 'fund')
    return [...found, finding('paidByOthers', 'block', { group: groupCode })];
  try {
    const quote = priceCard({ ...applicant, groupCode, rules, day });
    if (quote.fullyPaid) found.push(finding('statePaid', 'block', { group: groupCode, day }));
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    found.push(finding('priceMissing', 'block', { group: groupCode, day }));
  }
  return found;
}

/** Employees are in compulsory social insurance and pensioners beyond it: neither may join voluntarily. */
const paysCompulsory = (payer: GroupPayer): boolean => payer === 'employer' || payer === 'fund';

function ageFindings({ applicant, period }: EligibilityQuestion): Finding[] {
  if (!applicant.birthDate) return [];
  const { min, max } = ageOn(applicant.birthDate, period.from);
  if (applicant.itemKind === 'book')
    return min < BOOK_AGE
      ? [finding('tooYoung', max < BOOK_AGE ? 'block' : 'warn', { age: max, least: BOOK_AGE })]
      : [];
  const child = childCardEnds(applicant.birthDate);
  if (child.last >= period.from)
    return [finding('childUnderSix', child.first >= period.from ? 'block' : 'warn', { until: child.last })];
  return applicant.groupCode === 'STUDENT' && min > 30 ? [finding('studentAge', 'warn', { age: min })] : [];
}

/** Days on which both run; insurance that ends before the gift begins is a renewal and welcome. */
function coverFindings({ applicant, period, insured }: EligibilityQuestion): Finding[] {
  return insured
    .filter((one) => one.kind === applicant.itemKind && one.validFrom <= period.to && one.validTo >= period.from)
    .map((one) => {
      const params = { from: one.validFrom, to: one.validTo, payer: one.payer, group: one.groupCode ?? '' };
      return finding('covered', 'block', params);
    });
}

function contradictions({ citizenId, birthDate, sex }: Applicant): Finding[] {
  const facts = citizenId ? citizenFacts(citizenId) : null;
  if (!facts) return [];
  const found: Finding[] = [];
  if (birthDate && birthYear(birthDate) !== facts.birthYear)
    found.push(finding('yearContradiction', 'warn', { listed: birthYear(birthDate), byNumber: facts.birthYear }));
  if (sex && sex !== facts.sex) found.push(finding('sexContradiction', 'warn', { listed: sex, byNumber: facts.sex }));
  return found;
}
