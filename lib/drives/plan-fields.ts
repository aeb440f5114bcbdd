import { dateToDay, dayToDate } from '@/lib/core/clock';
import type { DriveRow } from './drive-ref';
import { completePriority } from './rules';
import type { DriveInput } from './schema';

const optionalDate = (day: string): Date | null => (day ? dayToDate(day) : null);

/** Columns of a plan from what was typed. */
export const planColumns = (input: DriveInput) => ({
  planNumber: input.planNumber,
  name: input.name,
  nameEn: input.nameEn,
  legalBasis: input.legalBasis,
  purpose: input.purpose,
  startsOn: dayToDate(input.startsOn),
  endsOn: dayToDate(input.endsOn),
  listDeadline: dayToDate(input.listDeadline),
  pledgeDeadline: optionalDate(input.pledgeDeadline),
  validFromGoal: optionalDate(input.validFromGoal),
  targetCards: input.targetCards,
  targetBooks: input.targetBooks,
  cardMonths: input.cardMonths,
  bookMonths: input.bookMonths,
  postingDays: input.postingDays,
  targetGroups: [...new Set(input.targetGroups)],
  priorityOrder: completePriority(input.targetGroups, input.priorityOrder),
});

/** What stands in the row, as the form types it. */
export const planFields = (drive: DriveRow): DriveInput => ({
  planNumber: drive.planNumber,
  name: drive.name,
  nameEn: drive.nameEn,
  legalBasis: drive.legalBasis,
  purpose: drive.purpose,
  startsOn: dateToDay(drive.startsOn),
  endsOn: dateToDay(drive.endsOn),
  listDeadline: dateToDay(drive.listDeadline),
  pledgeDeadline: drive.pledgeDeadline ? dateToDay(drive.pledgeDeadline) : '',
  validFromGoal: drive.validFromGoal ? dateToDay(drive.validFromGoal) : '',
  targetCards: drive.targetCards,
  targetBooks: drive.targetBooks,
  cardMonths: drive.cardMonths,
  bookMonths: drive.bookMonths,
  postingDays: drive.postingDays,
  targetGroups: drive.targetGroups,
  priorityOrder: drive.priorityOrder,
});

/** Names of the fields that differ: what the audit row says of a change. */
export function changedFields(before: DriveInput, typed: DriveInput): string[] {
  const after = { ...typed, priorityOrder: completePriority(typed.targetGroups, typed.priorityOrder) };
  return (Object.keys(after) as (keyof DriveInput)[]).filter(
    (name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  );
}
