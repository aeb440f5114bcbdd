/** Weights of the first nine digits of a tax code; the tenth is 10 less their weighted sum modulo 11. */
const WEIGHTS = [31, 29, 23, 19, 17, 13, 7, 5, 3];

/** The tenth digit that nine digits ask for; null where the remainder leaves no digit (such numbers are not given out). */
export function taxCheckDigit(nine: string): number | null {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(nine[i]), 0);
  const digit = 10 - (sum % 11);
  return digit === 10 ? null : digit;
}

/**
 * A tax code as it is kept: `0100109106`, of a branch `0100109106-001`, or the 12-digit citizen number, which is the tax code of
 * persons and household businesses since 1 July 2025 (Circular 86/2024/TT-BTC). Null for anything else or a wrong check digit.
 */
export function readTaxCode(typed: string): string | null {
  const text = typed.replace(/[\s.]/g, '');
  if (/^\d{12}$/.test(text)) return text;
  const [, ten, branch] = /^(\d{10})(?:-?(\d{3}))?$/.exec(text) ?? [];
  if (!ten || taxCheckDigit(ten.slice(0, 9)) !== Number(ten[9]) || branch === '000') return null;
  return branch ? `${ten}-${branch}` : ten;
}
