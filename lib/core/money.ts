/** Whole Vietnamese đồng. Never a float: sums of many gifts must be exact. */
export type Vnd = bigint;

export const sumVnd = (amounts: Iterable<Vnd>): Vnd => {
  let total = 0n;
  for (const amount of amounts) total += amount;
  return total;
};

/** Share of an amount by basis points (1/10,000), rounded half up to the đồng. `amount` must not be negative. */
export const shareOf = (amount: Vnd, basisPoints: number): Vnd => (amount * BigInt(basisPoints) + 5_000n) / 10_000n;
