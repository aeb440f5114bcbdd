import { blockingKeys, type Comparable, comparePair, type Comparison } from './compare';

/** A record that can be one of a pair. */
export interface Candidate {
  id: string;
  itemKind: string;
  fields: Comparable;
}

export interface FoundPair<A, B> {
  a: A;
  b: B;
  comparison: Comparison & { kind: 'same' | 'possible' };
}

/**
 * Pairs of a subject and another record that may be one human, by equal keys and then by comparison. Each pair stands once,
 * also when both are subjects. Gifts of different kinds are no duplicates of each other. `mayPair` leaves out versions of one list. The engine is behind `blockingKeys`
 * and `comparePair`: a stronger one replaces these two.
 */
export function findPairs<A extends Candidate, B extends Candidate>(
  subjects: readonly A[],
  others: readonly B[],
  mayPair: (a: A, b: B) => boolean = () => true,
): FoundPair<A, B>[] {
  const byKey = new Map<string, B[]>();
  for (const other of others)
    for (const key of blockingKeys(other.fields)) {
      const same = byKey.get(key);
      if (same) same.push(other);
      else byKey.set(key, [other]);
    }
  const found = new Map<string, FoundPair<A, B>>();
  for (const a of subjects)
    for (const key of blockingKeys(a.fields))
      for (const b of byKey.get(key) ?? []) {
        if (a.id === b.id || a.itemKind !== b.itemKind || !mayPair(a, b)) continue;
        const name = pairName(a.id, b.id);
        if (found.has(name)) continue;
        const { kind, reasons } = comparePair(a.fields, b.fields);
        if (kind !== 'different') found.set(name, { a, b, comparison: { kind, reasons } });
      }
  return [...found.values()];
}

/** One name for a pair, whichever of the two comes first. */
export const pairName = (one: string, other: string): string => [one, other].sort().join('|');
