/** A source of chance that gives the same people for the same seed, on every machine. */
export type Random = {
  /** At least 0, below 1. */
  next(): number;
  /** Whole number from `min` to `max`, both possible. */
  int(min: number, max: number): number;
  chance(share: number): boolean;
  pick<T>(items: readonly T[]): T;
  digits(length: number): string;
};

/** FNV-1a: any text as a seed of 32 bits. */
function hash(seed: string): number {
  let value = 0x811c9dc5;
  for (const char of seed) value = Math.imul(value ^ char.codePointAt(0)!, 0x01000193);
  return value >>> 0;
}

/** mulberry32: small, fast, good enough for invented people; never for secrets. */
export function makeRandom(seed: string): Random {
  let state = hash(seed);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1));
  return {
    next,
    int,
    chance: (share) => next() < share,
    pick: (items) => items[int(0, items.length - 1)]!,
    digits: (length) => Array.from({ length }, () => int(0, 9)).join(''),
  };
}

/** Picks by weight; weights need not add up to anything. */
export function makeWeighted<T>(items: readonly (readonly [T, number])[]): (random: Random) => T {
  const total = items.reduce((sum, [, weight]) => sum + weight, 0);
  return (random) => {
    let at = random.next() * total;
    for (const [item, weight] of items) if ((at -= weight) < 0) return item;
    return items.at(-1)![0];
  };
}
