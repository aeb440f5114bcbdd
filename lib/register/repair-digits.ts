/**
 * Numbers that went through a spreadsheet cell: zeros cut from the front, ".0" at the end, E-notation, letters typed for
 * digits. A repair is only ever a suggestion; a person accepts it.
 */
export type DigitDamage = 'zerosLost' | 'asDecimal' | 'asExponent' | 'letterForDigit' | 'digitsLost';
export type ReadDigits =
  | { kind: 'digits'; digits: string }
  | { kind: 'damaged'; damage: DigitDamage; digits: string | null }
  | { kind: 'other' };

const LETTERS: Record<string, string> = { O: '0', o: '0', Q: '0', I: '1', l: '1', i: '1', '|': '1' };

/** Blanks, dots, hyphens and the apostrophe that forces text are how people write long numbers; they are no fault. */
const plain = (text: string): string => text.replace(/^'/, '').replace(/[\s\u00a0.\-–_/]/g, '');

/** Digits of `text`, or what has happened to them. `digits` of a damaged number is the likely original, not padded. */
export function readDigits(text: string): ReadDigits {
  const typed = text.trim();
  const decimal = /^(\d+)[.,]0{1,2}$/.exec(typed);
  if (decimal) return { kind: 'damaged', damage: 'asDecimal', digits: decimal[1] ?? null };
  const exponent = /^(\d)(?:[.,](\d+))?e\+?(\d{1,2})$/i.exec(typed);
  if (exponent) return fromExponent(exponent[1] ?? '', exponent[2] ?? '', Number(exponent[3]));
  const digits = plain(typed);
  if (/^\d+$/.test(digits)) return { kind: 'digits', digits };
  const mended = digits.replace(/[OoQIli|]/g, (letter) => LETTERS[letter] ?? letter);
  return /^\d+$/.test(mended) && /\d/.test(digits)
    ? { kind: 'damaged', damage: 'letterForDigit', digits: mended }
    : { kind: 'other' };
}

/** Excel shows six digits of a long number as 2.41902E+10: the rest is gone. Only with every digit there is it the number. */
function fromExponent(first: string, rest: string, exponent: number): ReadDigits {
  if (rest.length !== exponent || rest.length < 8) return { kind: 'damaged', damage: 'digitsLost', digits: null };
  return { kind: 'damaged', damage: 'asExponent', digits: first + rest };
}
