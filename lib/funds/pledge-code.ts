/**
 * The code that a donor writes into a bank transfer, such as `TT26K7M4NX`: TT, the year, five characters by chance, one to
 * check. No 0 O 1 I L U S, so it can be read aloud and survives any bank; 29 characters, a prime, so that the check
 * catches every single mistake and every exchange of two characters.
 */
const ALPHABET = '23456789ABCDEFGHJKMNPQRTVWXYZ';
const RANDOM_LENGTH = 5;
const SHAPE = new RegExp(`^TT\\d{2}[${ALPHABET}]{${RANDOM_LENGTH + 1}}$`);
const INSIDE = new RegExp(`TT\\d{2}[${ALPHABET}]{${RANDOM_LENGTH + 1}}`, 'g');

/** Digits of the year count with their own value, letters with their place in the alphabet, each with a weight. */
function checkCharacter(body: string): string {
  const value = (char: string): number => (ALPHABET.includes(char) ? ALPHABET.indexOf(char) : 27 + Number(char));
  const sum = [...body].reduce((total, char, index) => total + (index + 1) * value(char), 0);
  return ALPHABET[sum % ALPHABET.length]!;
}

/**
 * A new code. @param year four digits @param random whole number from 0, taken modulo 29⁵ (20 million); the caller draws
 * it from a safe source and tries again when the code is taken.
 */
export function makePledgeCode(year: number, random: number): string {
  let rest = Math.floor(random);
  let body = '';
  for (let i = 0; i < RANDOM_LENGTH; i++) {
    body += ALPHABET[rest % ALPHABET.length]!;
    rest = Math.floor(rest / ALPHABET.length);
  }
  const years = String(year % 100).padStart(2, '0');
  return `TT${years}${body}${checkCharacter(years + body)}`;
}

export const isPledgeCode = (code: string): boolean =>
  SHAPE.test(code) && checkCharacter(code.slice(2, -1)) === code.at(-1);

/** Pledge codes in a bank's text, whatever blanks, dots and hyphens it has put in or left out. */
export function findPledgeCodes(text: string): string[] {
  const packed = text.toUpperCase().replace(/[^A-Z0-9]/g, '');
  const found = new Set<string>();
  for (let from = 0; from < packed.length; from++) {
    INSIDE.lastIndex = from;
    const match = INSIDE.exec(packed);
    if (!match) break;
    if (isPledgeCode(match[0])) found.add(match[0]);
    from = match.index;
  }
  return [...found];
}
