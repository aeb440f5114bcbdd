import { doReadNumber, ReadingConfig } from 'read-vietnamese-number';
import type { Vnd } from './money';

/** Northern, administrative style, as on receipts: linh, nghìn, tỷ; mốt, tư, lăm after mươi. */
const style = new ReadingConfig();
style.unit = ['đồng'];
style.oddText = 'linh';
style.units = style.units.map((names) => names.map((name) => (name === 'tỉ' ? 'tỷ' : name)));

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

/**
 * An amount in words, as receipts and letters must carry it: "Một triệu hai trăm sáu mươi ba nghìn sáu trăm đồng".
 * @throws RangeError when the amount is negative: a reversal states the amount and says that it is reversed
 */
export function amountInWords(amount: Vnd, locale: 'vi' | 'en' = 'vi'): string {
  if (amount < 0n) throw new RangeError('An amount in words is not negative');
  return capital(locale === 'vi' ? doReadNumber(amount, style) : `${numberInEnglish(amount)} Vietnamese dong`);
}

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const SCALES = [
  [1_000_000_000_000n, 'trillion'],
  [1_000_000_000n, 'billion'],
  [1_000_000n, 'million'],
  [1_000n, 'thousand'],
  [100n, 'hundred'],
] as const;

function numberInEnglish(value: bigint): string {
  if (value < 20n) return SMALL[Number(value)]!;
  if (value < 100n) {
    const ten = TENS[Number(value / 10n) - 2]!;
    return value % 10n === 0n ? ten : `${ten}-${SMALL[Number(value % 10n)]}`;
  }
  const [size, name] = SCALES.find(([scale]) => value >= scale)!;
  const rest = value % size;
  return `${numberInEnglish(value / size)} ${name}${rest === 0n ? '' : ` ${numberInEnglish(rest)}`}`;
}
