import { type Day, daysBetween } from '@/lib/core/clock';
import { addWorkingDays } from '@/lib/core/working-days';

/** Every move of a case; the database holds the same table (tt.moves). An answered one is opened again when the answer does not do. */
export const MOVES = {
  Case: { open: ['answered', 'closed'], answered: ['closed', 'open'], closed: [] },
} as const;

export const CASE_KINDS = [
  'conflict',
  'objection',
  'complaint',
  'tip',
  'dataRequest',
  'delivery',
  'insurerAnswer',
  'fieldConflict',
] as const;
export type CaseKind = (typeof CASE_KINDS)[number];

export const CASE_SOURCES = ['system', 'ward', 'person', 'anonymous', 'office'] as const;
export type CaseSource = (typeof CASE_SOURCES)[number];

/** Kinds that a person opens by hand; the others are opened by the product itself. */
export const KINDS_BY_HAND = ['objection', 'complaint', 'tip', 'dataRequest', 'delivery'] as const;
/** What a ward may report: about its own deliveries, and objections that reach it during the posting. */
export const KINDS_OF_WARD = ['delivery', 'objection', 'dataRequest'] as const;

/**
 * Working days until an answer is due, from the day given on. Request about one's own data: answered in 2, access and
 * correction in 10 (Law 91/2025/QH15; Decree 356/2025/NĐ-CP, Art. 5, from 2026-01-01; before it Decree 13/2023, Art. 14: 72
 * hours). The other kinds have no national term: the agency's own, checked with the department that answers.
 */
const TERMS: Record<CaseKind, readonly { from: Day; days: number }[]> = {
  dataRequest: [
    { from: '2023-07-01', days: 3 },
    { from: '2026-01-01', days: 2 },
  ],
  objection: [{ from: '2015-01-01', days: 5 }],
  complaint: [{ from: '2015-01-01', days: 10 }],
  tip: [{ from: '2015-01-01', days: 10 }],
  delivery: [{ from: '2015-01-01', days: 5 }],
  conflict: [{ from: '2015-01-01', days: 5 }],
  insurerAnswer: [{ from: '2015-01-01', days: 5 }],
  fieldConflict: [{ from: '2015-01-01', days: 5 }],
};

/** The day by which a case opened on a day must be answered. */
export function caseDueOn(kind: CaseKind, openedOn: Day): Day {
  const rows = TERMS[kind];
  const term = rows.filter(({ from }) => from <= openedOn).at(-1) ?? rows[0]!;
  return addWorkingDays(openedOn, term.days);
}

/** Days left until the answer is due; negative when late; null when nothing is due any more. */
export const daysLeft = (row: { state: string; dueOn: Day | null }, today: Day): number | null =>
  row.state === 'open' && row.dueOn ? daysBetween(today, row.dueOn) : null;
