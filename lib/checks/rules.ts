/** Lists whose lines a verdict may leave out or hold: once sent, and not approved yet. */
export const DECIDABLE_LISTS: readonly string[] = ['submitted', 'returned', 'underReview', 'posted'];

/** A verdict may still change this line: of an approved list only one that was held and so not approved with the others. */
export const isDecidable = (listState: string, lineState: string): boolean =>
  DECIDABLE_LISTS.includes(listState) || lineState === 'held' || (isApproved(listState) && lineState === 'waiting');

const isApproved = (listState: string): boolean => listState === 'approved' || listState === 'locked';

/** Lines above which the check runs as a job, not while somebody waits for the page. */
export const MAX_AT_ONCE = 500;

/** What stands on a line in place of the other one's data: the ward reads no more than this. */
export const DUPLICATE_KINDS = [
  'duplicateInList',
  'duplicateInWard',
  'duplicateElsewhere',
  'duplicateEarlierDrive',
] as const;
export type DuplicateKind = (typeof DUPLICATE_KINDS)[number];

export interface Standing {
  listId: string;
  wardCode: string;
  driveId: string;
}

/** Where the other line stands, seen from this one. */
export function duplicateKind(own: Standing, other: Standing): DuplicateKind {
  if (own.driveId !== other.driveId) return 'duplicateEarlierDrive';
  if (own.listId === other.listId) return 'duplicateInList';
  return own.wardCode === other.wardCode ? 'duplicateInWard' : 'duplicateElsewhere';
}

/**
 * The words of a finding without what moves by itself from day to day: a decision stays while these stay, and a changed fact
 * is a new finding.
 */
export function stableParams(params: Record<string, unknown>): string {
  const kept = Object.entries(params).filter(([key]) => key !== 'day' && key !== 'age');
  return JSON.stringify(kept.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The oldest list that a list goes back to by its versions: a corrected list is never a duplicate of itself. */
export function lineageOf(listId: string, supersedes: ReadonlyMap<string, string | null>): string {
  let id = listId;
  for (let step = 0; step < 100; step++) {
    const before = supersedes.get(id);
    if (!before) break;
    id = before;
  }
  return id;
}
