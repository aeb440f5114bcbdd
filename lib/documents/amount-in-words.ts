import { doReadNumber, ReadingConfig } from 'read-vietnamese-number';
import type { Vnd } from '@/lib/core/money';
import type { DocumentLanguage } from './data/common';
import { numberInKorean } from './korean-number';

/** Northern, administrative reading: "linh" after a hundred, "tỷ" and not "tỉ", as vouchers are written. */
const config = new ReadingConfig();
config.unit = ['đồng'];
config.oddText = 'linh';
config.units = config.units.map((unit) => unit.map((word) => (word === 'tỉ' ? 'tỷ' : word)));

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'zero ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const SCALES = ['', ' thousand', ' million', ' billion'];

function belowThousand(n: number): string {
  if (n >= 100) {
    const rest = n % 100;
    return `${ONES[Math.floor(n / 100)]} hundred${rest ? ` and ${belowThousand(rest)}` : ''}`;
  }
  if (n < 20) return ONES[n] ?? '';
  return `${TENS[Math.floor(n / 10)]}${n % 10 ? `-${ONES[n % 10]}` : ''}`;
}

/** From a thousand billion on, the billions are read as a number of their own. */
function english(amount: Vnd): string {
  if (amount === 0n) return 'zero';
  const words: string[] = [];
  const billions = amount / 1_000_000_000n;
  if (billions > 0n) words.push(`${billions > 999n ? english(billions) : belowThousand(Number(billions))}${SCALES[3]}`);
  for (const scale of [2, 1, 0]) {
    const group = Number((amount / 1000n ** BigInt(scale)) % 1000n);
    if (group > 0)
      words.push(
        `${words.length > 0 && scale === 0 && group < 100 ? 'and ' : ''}${belowThousand(group)}${SCALES[scale]}`,
      );
  }
  return words.join(' ');
}

const READERS: Record<DocumentLanguage, (amount: Vnd) => string> = {
  vi: (amount) => doReadNumber(amount, config),
  en: (amount) => `${english(amount)} dong`,
  ko: (amount) => `${numberInKorean(amount)} 동`,
};

/** An amount of whole đồng, not negative, as it is written on vouchers: a capital first, the unit last. */
export function amountInWords(amount: Vnd, language: DocumentLanguage): string {
  if (amount < 0n) throw new RangeError('An amount on a document is never negative');
  const words = READERS[language](amount);
  return (words.charAt(0).toUpperCase() + words.slice(1)).normalize('NFC');
}
