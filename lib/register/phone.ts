/** Mobile prefixes of numbers of 10 digits: the same as `prisma/data/phone-prefixes.csv` (a test compares them). */
const MOBILE = new Set(
  '032 033 034 035 036 037 038 039 052 055 056 058 059 070 076 077 078 079 081 082 083 084 085 086 087 088 089 090 091 092 093 094 096 097 098 099'.split(
    ' ',
  ),
);

/** Prefixes of the 11-digit numbers before September 2018 and what they became (`phone-old-prefixes.csv`). */
const BEFORE_2018: Readonly<Record<string, string>> = Object.fromEntries(
  '0120>070 0121>079 0122>077 0123>083 0124>084 0125>085 0126>076 0127>081 0128>078 0129>082 0162>032 0163>033 0164>034 0165>035 0166>036 0167>037 0168>038 0169>039 0186>056 0188>058 0199>059'
    .split(' ')
    .map((pair) => pair.split('>')),
);

export type PhoneFault = 'notDigits' | 'wrongLength' | 'notMobile';
export type PhoneWarning = 'zeroLost' | 'oldNumber' | 'landline';
export type ReadPhone = { ok: true; value: string; warnings: PhoneWarning[] } | { ok: false; fault: PhoneFault };

/**
 * A Vietnamese telephone number as E.164 (`+84…`). Mobile numbers of today, 11-digit ones of before 2018 (converted, with
 * a warning), a lost leading zero (with a warning), landlines of 11 digits (warned: no message reaches them).
 */
export function parsePhone(text: string): ReadPhone {
  const typed = text
    .trim()
    .replace(/[.,]0$/, '')
    .replace(/^'/, '')
    .replace(/[\s\u00a0.\-()/]/g, '');
  if (!/^\+?\d+$/.test(typed)) return { ok: false, fault: 'notDigits' };
  const warnings: PhoneWarning[] = [];
  let local = typed.replace(/^(\+84|0084|84(?=\d{9,10}$))0?/, '0').replace(/^\+/, '');
  if (local.length === 9 && local[0] !== '0') {
    local = `0${local}`;
    warnings.push('zeroLost');
  }
  const renewed = local.length === 11 ? BEFORE_2018[local.slice(0, 4)] : undefined;
  if (renewed)
    return { ok: true, value: `+84${renewed.slice(1)}${local.slice(4)}`, warnings: [...warnings, 'oldNumber'] };
  if (/^02\d{9}$/.test(local)) return { ok: true, value: `+84${local.slice(1)}`, warnings: [...warnings, 'landline'] };
  if (local.length !== 10) return { ok: false, fault: 'wrongLength' };
  if (!MOBILE.has(local.slice(0, 3))) return { ok: false, fault: 'notMobile' };
  return { ok: true, value: `+84${local.slice(1)}`, warnings };
}

/** "+84912345678" → "0912 345 678": how people read a number. Landlines and others stay as they are. */
export const displayPhone = (value: string): string =>
  value.replace(/^\+84(\d{3})(\d{3})(\d{3})$/, (_, a: string, b: string, c: string) => `0${a} ${b} ${c}`);
