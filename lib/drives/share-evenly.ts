/** A whole shared into `parts` whole numbers that differ by one at most and add up to it; the first ones get the rest. */
export const shareEvenly = (whole: number, parts: number): number[] =>
  Array.from({ length: parts }, (_, i) => Math.floor(whole / parts) + (i < whole % parts ? 1 : 0));
