import { type Day, daysBetween } from '@/lib/core/clock';
import { TARGET_GROUPS, targetGroup } from '@/lib/prices/groups';

/** Every move of a drive that exists; the database holds the same table (tt.moves). */
export const MOVES = {
  Drive: {
    draft: ['approved', 'cancelled'],
    approved: ['open', 'cancelled'],
    open: ['distributing', 'cancelled'],
    distributing: ['closed', 'cancelled'],
    closed: [],
    cancelled: [],
  },
} as const;

export type DriveState = keyof typeof MOVES.Drive;

export const canMove = (from: string, to: DriveState): boolean =>
  ((MOVES.Drive as Record<string, readonly string[]>)[from] ?? []).includes(to);

/** What may still be changed, by state: the plan itself in draft, days of milestones and quotas while the drive runs. */
export const EDITABLE = {
  plan: ['draft'],
  wards: ['draft', 'approved', 'open'],
  milestoneDays: ['draft', 'approved', 'open', 'distributing'],
} as const satisfies Record<string, readonly DriveState[]>;

export const mayEdit = (what: keyof typeof EDITABLE, state: string): boolean =>
  (EDITABLE[what] as readonly string[]).includes(state);

export type DayStanding = 'done' | 'late' | 'today' | 'soon' | 'ahead' | 'unmarked';

/** Days within which a milestone is "soon". */
const SOON = 7;

/** A drive for which nobody has anything left to do. */
export const isOver = (state: string): boolean => state === 'closed' || state === 'cancelled';

/** How a milestone stands on a day, with the days left (negative: late by so many). After the drive's end nothing is late any more. */
export function milestoneStanding(
  { dueOn, doneOn }: { dueOn: Day; doneOn: Day | null },
  today: Day,
  driveState: string,
): { standing: DayStanding; days: number } {
  const days = daysBetween(doneOn ?? today, dueOn);
  if (doneOn) return { standing: 'done', days };
  if (isOver(driveState)) return { standing: 'unmarked', days };
  if (days < 0) return { standing: 'late', days };
  return { standing: days === 0 ? 'today' : days <= SOON ? 'soon' : 'ahead', days };
}

/** The milestones that an overview shows: what is late and what comes next, five at most, each with how it stands. */
export function nextMilestones<M extends { dueOn: Day; doneOn: Day | null }>(
  rows: readonly M[],
  today: Day,
  driveState: string,
) {
  return rows
    .filter(({ doneOn }) => doneOn === null)
    .slice(0, 5)
    .map((row) => ({ ...row, ...milestoneStanding(row, today, driveState) }));
}

/** States of a ward's lists from least to most advanced; `none` is a ward that has not begun. */
const LIST_ORDER = ['none', 'returned', 'draft', 'submitted', 'underReview', 'posted', 'approved', 'locked'] as const;
export type WardListState = (typeof LIST_ORDER)[number];

/** A ward stands where its least advanced list stands; it is late when that is not yet with the office after the deadline. */
export function wardStanding(
  states: readonly string[],
  deadline: Day,
  today: Day,
): { state: WardListState; daysLate: number } {
  const state =
    LIST_ORDER.find((one) => (states.length === 0 ? one === 'none' : (states as readonly string[]).includes(one))) ??
    'none';
  const sent = LIST_ORDER.indexOf(state) >= LIST_ORDER.indexOf('submitted');
  return { state, daysLate: sent ? 0 : Math.max(0, daysBetween(deadline, today)) };
}

/**
 * The order in which groups are served when nobody says otherwise: victims of disasters, then those whom the State helps
 * to pay (each đồng covers more people), those just out of poverty, then other hardship. Source: Ninh Bình 2025 (vietnam §8.4).
 */
export function defaultPriority(groups: readonly string[]): string[] {
  const rank = (code: string): number => {
    if (code === 'DISASTER') return 0;
    if (targetGroup(code)?.payer === 'part') return 1;
    return code === 'JUST_ESCAPED_NEAR_POOR' ? 2 : 3;
  };
  const place = (code: string) => TARGET_GROUPS.findIndex((group) => group.code === code);
  return [...groups].sort((a, b) => rank(a) - rank(b) || place(a) - place(b));
}

/** What was ordered, cut to the chosen groups, with those not ordered behind by default. */
export function completePriority(groups: readonly string[], ordered: readonly string[]): string[] {
  const kept = [...new Set(ordered)].filter((code) => groups.includes(code));
  return [...kept, ...defaultPriority(groups.filter((code) => !kept.includes(code)))];
}
