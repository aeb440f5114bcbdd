import type { Elsewhere } from './ask-elsewhere';
import { type FoundPair, pairName } from './find-pairs';
import type { InsuranceInPlay } from './read-insurance';
import type { LineInPlay } from './read-lines';
import { duplicateKind } from './rules';
import type { FoundFinding } from './save-findings';
import type { KnownPair } from './save-pairs';

type Known = ReadonlyMap<string, KnownPair>;

/**
 * One finding for each of the two that belongs to this drive and may still be decided, without a word about the other person:
 * it stands in the own ward, which may read it. Within one list the other row is named; the ward wrote both.
 */
export function lineFindings(
  { a, b }: FoundPair<LineInPlay, LineInPlay>,
  known: Known,
  driveId: string,
): FoundFinding[] {
  const pair = known.get(pairName(a.id, b.id))!;
  return [[a, b] as const, [b, a] as const].flatMap(([own, other]): FoundFinding[] => {
    if (!own.decidable || own.driveId !== driveId) return [];
    const kind = duplicateKind(own, other);
    const params: FoundFinding['params'] = kind === 'duplicateInList' ? { row: other.rowNumber } : {};
    return [{ lineId: own.id, wardCode: own.wardCode, kind, family: 'duplicate', params, pair }];
  });
}

/** Somebody on the insurer's list may be this person, and is covered in the months to be given. */
export const insuranceFinding = ({ a, b }: FoundPair<LineInPlay, InsuranceInPlay>, known: Known): FoundFinding => ({
  lineId: a.id,
  wardCode: a.wardCode,
  kind: 'perhapsCovered',
  family: 'duplicate',
  params: {},
  pair: known.get(pairName(a.id, b.id))!,
});

/** The same number is covered or listed in another province: only which one to call is known. */
export const elsewhereFinding = (line: LineInPlay, found: Elsewhere | undefined): FoundFinding[] =>
  found?.coveredOrListed
    ? [
        {
          lineId: line.id,
          wardCode: line.wardCode,
          kind: 'otherProvince',
          family: 'eligibility',
          params: { province: found.provinceCode ?? '' },
          pair: null,
        },
      ]
    : [];
