import type { Role } from '@/lib/access/roles';
import { can } from '@/lib/access/permissions';
import { addDays, type Day, daysBetween } from '@/lib/core/clock';

/** Every legal move of a ward's list; the database holds the same table (tt.moves). */
export const MOVES = {
  WardList: {
    draft: ['submitted'],
    submitted: ['returned', 'underReview'],
    returned: ['submitted'],
    underReview: ['returned', 'posted'],
    posted: ['returned', 'approved'],
    approved: ['locked'],
    locked: [],
  },
} as const satisfies Record<string, Record<string, readonly string[]>>;
const LIST_MOVES = MOVES.WardList;
export type ListState = keyof typeof LIST_MOVES;
export const LIST_STATES = Object.keys(LIST_MOVES) as ListState[];

export const ORIGINS = ['ward', 'hamlet', 'school', 'union', 'sponsor', 'office'] as const;
export const LINE_STATES = ['waiting', 'included', 'excluded', 'held'] as const;
/** A drive takes lists while it is open and, for a later phase, while it is handing over. */
export const LISTING_STATES: readonly string[] = ['open', 'distributing'];

export const canMove = (from: string, to: ListState): boolean =>
  ((LIST_MOVES as Record<string, readonly string[]>)[from] ?? []).includes(to);

/** The ward may change its text. */
export const isEditable = (state: string): boolean => state === 'draft' || state === 'returned';
/** Its lines are signed for; what a check held is not. */
export const isApproved = (state: string): boolean => state === 'approved' || state === 'locked';
/** The office has it before it, from its arrival to the approval. */
export const isWithOffice = (state: string): boolean => ['submitted', 'underReview', 'posted'].includes(state);

/** The first and the last day are both days of posting: 5 days from the 1st end on the 5th. */
export const lastPostingDay = (from: Day, days: number): Day => addDays(from, Math.max(1, days) - 1);
export const isPostingOver = (postedTo: Day | null, today: Day): boolean => postedTo !== null && today > postedTo;

/** The deadline binds first submissions only: the office reopens a list by sending it back, and a new version corrects one that was in time. */
export const isPastDeadline = (
  list: { state: string; supersedesId: string | null },
  listDeadline: Day,
  today: Day,
): boolean => list.state === 'draft' && list.supersedesId === null && today > listDeadline;
/** Days left until the deadline; negative when it is past. */
export const daysLeft = (listDeadline: Day, today: Day): number => daysBetween(today, listDeadline);

/** Kinds of items that a plan gives, the usual one first; a plan without targets gives cards. */
export const kindsOf = (plan: { targetCards: number; targetBooks: number }): ('card' | 'book')[] => {
  if (plan.targetBooks === 0) return ['card'];
  return plan.targetCards === 0 ? ['book'] : ['card', 'book'];
};

/** What one may do with a list now, by role and state. The commands refuse what this leaves out. */
export interface ListActions {
  edit: boolean;
  sign: boolean;
  submit: boolean;
  remark: boolean;
  startReview: boolean;
  giveBack: boolean;
  post: boolean;
  recordResult: boolean;
  approve: boolean;
  /** Those whom a check had held, once a verdict has let them go on. */
  approveReleased: boolean;
  lock: boolean;
  newVersion: boolean;
}

export function listActions(role: Role, list: { state: string; superseded: boolean }): ListActions {
  const { state } = list;
  const review = can(role, 'list.review');
  return {
    edit: can(role, 'list.edit') && isEditable(state),
    sign: role === 'wardLeader' && isEditable(state),
    submit: can(role, 'list.submit') && isEditable(state),
    remark: can(role, 'list.remark') && !isApproved(state),
    startReview: review && state === 'submitted',
    giveBack: review && isWithOffice(state),
    post: review && state === 'underReview',
    recordResult: (review || can(role, 'list.edit')) && state === 'posted',
    approve: can(role, 'list.approve') && state === 'posted',
    approveReleased: can(role, 'list.approve') && isApproved(state) && !list.superseded,
    lock: review && state === 'approved',
    newVersion: can(role, 'list.edit') && isApproved(state) && !list.superseded,
  };
}
