import { addDays, type Day } from '@/lib/core/clock';
import { addWorkingDays, workingDayUpTo } from '@/lib/core/working-days';
import { issueDays } from './terms';

/** Steps of the chain that a plan dates, in their order; `other` is anything else. */
export const MILESTONE_KINDS = [
  'plan',
  'pledges',
  'lists',
  'posting',
  'checks',
  'allocation',
  'payment',
  'cards',
  'ceremony',
  'report',
  'other',
] as const;
export type MilestoneKind = (typeof MILESTONE_KINDS)[number];

export const DEPARTMENTS = ['finance', 'collection', 'communication', 'leader', 'baseOffice', 'ward'] as const;
export type Department = (typeof DEPARTMENTS)[number];

/** First names of the rows proposed; both are editable and stand in printed plans. */
const STEPS: Record<Exclude<MilestoneKind, 'other'>, { department: Department; name: string; nameEn: string }> = {
  plan: { department: 'leader', name: 'Ban hành kế hoạch', nameEn: 'Plan issued' },
  pledges: { department: 'communication', name: 'Kết thúc vận động tài trợ', nameEn: 'Last day for pledges' },
  lists: { department: 'ward', name: 'Xã, phường gửi danh sách', nameEn: 'Wards send their lists' },
  posting: { department: 'ward', name: 'Kết thúc niêm yết công khai', nameEn: 'Public posting ends' },
  checks: {
    department: 'collection',
    name: 'Rà soát trùng và điều kiện',
    nameEn: 'Duplicates and eligibility checked',
  },
  allocation: { department: 'collection', name: 'Duyệt phân bổ', nameEn: 'Allocation approved' },
  payment: { department: 'finance', name: 'Nộp tiền đóng thay', nameEn: 'Paid to the insurer' },
  cards: { department: 'collection', name: 'Cấp thẻ, sổ', nameEn: 'Cards and books issued' },
  ceremony: { department: 'communication', name: 'Tổ chức lễ trao', nameEn: 'Ceremonies' },
  report: { department: 'communication', name: 'Báo cáo, thư cảm ơn', nameEn: 'Report and letters of thanks' },
};

export interface PlanDays {
  startsOn: Day;
  endsOn: Day;
  listDeadline: Day;
  pledgeDeadline: Day | null;
  validFromGoal: Day | null;
  postingDays: number;
  /** Days that a first-time joiner's card waits from its payment (`waitingDays` of terms.ts). */
  waitingDays: number;
}

export interface ProposedMilestone {
  kind: MilestoneKind;
  name: string;
  nameEn: string;
  dueOn: Day;
  department: Department;
}

/**
 * Milestones of a plan, worked back from the day by which cards should be valid: first-time joiners wait 30 days from
 * payment, the insurer needs 5 working days. Without such a day they are worked forward from the lists. Rows to be edited.
 */
export function proposeMilestones(plan: PlanDays): ProposedMilestone[] {
  const posting = addDays(addWorkingDays(plan.listDeadline, 2), plan.postingDays);
  const payment = plan.validFromGoal
    ? workingDayUpTo(addDays(plan.validFromGoal, -plan.waitingDays))
    : addWorkingDays(posting, 5);
  const allocation = addWorkingDays(payment, -2);
  const cards = addWorkingDays(payment, issueDays(payment));
  const days: Record<keyof typeof STEPS, Day> = {
    plan: plan.startsOn,
    pledges: plan.pledgeDeadline ?? plan.listDeadline,
    lists: plan.listDeadline,
    posting,
    checks: addWorkingDays(allocation, -1),
    allocation,
    payment,
    cards,
    ceremony: addWorkingDays(cards, 3),
    report: plan.endsOn,
  };
  return Object.entries(STEPS).map(([kind, step]) => ({
    kind: kind as MilestoneKind,
    ...step,
    dueOn: days[kind as keyof typeof STEPS],
  }));
}

export interface PlanProblem {
  /** `order`: a step is due before the one that it waits for; `tooLate`: paid too late for the goal; `outside` the period. */
  code: 'order' | 'tooLate' | 'outside';
  kind: MilestoneKind;
  after?: MilestoneKind;
  day: Day;
}

/** Where a plan cannot work out. Warnings: the office may know better. */
export function planProblems(
  milestones: readonly { kind: string; dueOn: Day }[],
  plan: Pick<PlanDays, 'startsOn' | 'endsOn' | 'validFromGoal' | 'waitingDays'>,
): PlanProblem[] {
  const problems: PlanProblem[] = [];
  const due = new Map(milestones.map((row) => [row.kind, row.dueOn]));
  const chain = (['lists', 'posting', 'allocation', 'payment', 'cards', 'ceremony'] as const).filter((k) => due.has(k));
  for (const [i, kind] of chain.entries()) {
    const before = chain[i - 1];
    if (before && due.get(kind)! < due.get(before)!)
      problems.push({ code: 'order', kind, after: before, day: due.get(kind)! });
  }
  const payment = due.get('payment');
  if (payment && plan.validFromGoal) {
    const last = addDays(plan.validFromGoal, -plan.waitingDays);
    if (payment > last) problems.push({ code: 'tooLate', kind: 'payment', day: last });
  }
  for (const { kind, dueOn } of milestones)
    if (dueOn < plan.startsOn || dueOn > plan.endsOn)
      problems.push({ code: 'outside', kind: kind as MilestoneKind, day: dueOn });
  return problems;
}
