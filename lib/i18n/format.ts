import type { Day } from '@/lib/core/clock';
import { vietnamDay } from '@/lib/core/clock';
import type { Vnd } from '@/lib/core/money';
import { asLocale } from './locales';

/** Thousands by dots in Vietnamese (41.698.800), by commas in English. */
const group = (digits: string, separator: string): string => digits.replace(/\B(?=(\d{3})+$)/g, separator);

const integer = (value: bigint | number, separator: string): string => {
  const text = (typeof value === 'number' ? Math.round(value) : value).toString();
  return text.startsWith('-') ? `−${group(text.slice(1), separator)}` : group(text, separator);
};

const dayText = (day: Day): string => day.split('-').reverse().join('/');

/** Hour and minute of an instant in Vietnam, `HH:mm`. */
const timeText = (instant: Date): string => new Date(instant.getTime() + 7 * 3_600_000).toISOString().slice(11, 16);

/**
 * How figures and days are written, for one language. Days and instants are always those of Vietnam.
 * `birth` takes `yyyy[-mm[-dd]]`; `percent` takes basis points (1/10,000) and writes one decimal;
 * `masked` keeps the first and the last three characters of an identifier: 024******234.
 */
export function formatter(language: string) {
  const locale = asLocale(language);
  const [thousands, decimal] = locale === 'vi' ? ['.', ','] : [',', '.'];
  return {
    locale,
    number: (value: number | bigint) => integer(value, thousands),
    money: (vnd: Vnd) => `${integer(vnd, thousands)} ₫`,
    /** Millions and billions for tiles and charts: 607,8 triệu ₫. */
    moneyShort: (vnd: Vnd) => shortMoney(vnd, thousands, decimal, locale),
    percent: (basisPoints: number) => `${(Math.round(basisPoints / 10) / 10).toString().replace('.', decimal)}%`,
    day: dayText,
    dayRange: (from: Day, to: Day) => (from === to ? dayText(from) : `${dayText(from)} – ${dayText(to)}`),
    time: timeText,
    instant: (at: Date) => `${dayText(vietnamDay(at))} ${timeText(at)}`,
    birth: (text: string) => text.split('-').reverse().join('/'),
    masked: maskIdentifier,
  };
}

export type Formatter = ReturnType<typeof formatter>;

function shortMoney(vnd: Vnd, thousands: string, decimal: string, locale: 'vi' | 'en'): string {
  const size = vnd < 0n ? -vnd : vnd;
  const [unit, word] =
    size >= 1_000_000_000n
      ? [1_000_000_000n, locale === 'vi' ? 'tỷ' : 'bn']
      : size >= 1_000_000n
        ? [1_000_000n, locale === 'vi' ? 'triệu' : 'm']
        : [0n, ''];
  if (unit === 0n) return `${integer(vnd, thousands)} ₫`;
  const tenths = (size * 10n + unit / 2n) / unit;
  const digits = tenths % 10n === 0n ? '' : `${decimal}${tenths % 10n}`;
  return `${vnd < 0n ? '−' : ''}${integer(tenths / 10n, thousands)}${digits} ${word} ₫`;
}

/** First and last three characters; anything of eight characters or fewer keeps only the last two. */
export const maskIdentifier = (text: string): string =>
  text.length > 8
    ? `${text.slice(0, 3)}${'*'.repeat(text.length - 6)}${text.slice(-3)}`
    : `${'*'.repeat(Math.max(0, text.length - 2))}${text.slice(-2)}`;
