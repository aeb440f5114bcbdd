/** What can be done with money that is left of a fund. */
export const DECISION_KINDS = ['refund', 'carryOver', 'release'] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];
export type DecisionState = 'proposed' | 'approved' | 'rejected' | 'withdrawn';

export interface Conditions {
  driveId: string | null;
  wardCodes: readonly string[];
  groupCodes: readonly string[];
  itemKinds: readonly string[];
  months: number | null;
  tag: string | null;
}

/** Money bound to a drive can be carried on to another; money bound by anything can be released; any money can go back. */
export function possibleKinds(fund: Conditions): DecisionKind[] {
  const bound = [fund.wardCodes, fund.groupCodes, fund.itemKinds].some((list) => list.length > 0);
  const free = fund.driveId === null && !bound && fund.months === null && fund.tag === null;
  return DECISION_KINDS.filter((kind) => (kind === 'carryOver' ? fund.driveId !== null : kind === 'refund' || !free));
}

/**
 * Why a fund's conditions can never be met in another drive; null when they can. The giver's word stays with the money: who wants it
 * spent on others releases it.
 */
export function conditionsBrokenIn(
  fund: Pick<Conditions, 'wardCodes' | 'groupCodes'>,
  drive: { wardCodes: readonly string[]; targetGroups: readonly string[] },
): 'wardNotInDrive' | 'groupNotInDrive' | null {
  const none = (asked: readonly string[], there: readonly string[]) =>
    asked.length > 0 && !asked.some((code) => there.includes(code));
  if (none(fund.wardCodes, drive.wardCodes)) return 'wardNotInDrive';
  return none(fund.groupCodes, drive.targetGroups) ? 'groupNotInDrive' : null;
}
