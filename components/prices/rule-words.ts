import type { useTranslations } from 'next-intl';
import type { Formatter } from '@/lib/i18n/format';
import { targetGroup } from '@/lib/prices/groups';
import { groupName } from '@/lib/prices/group-name';
import type { PriceKind } from '@/lib/prices/rule-types';
import { PRICE_UNIT } from '@/lib/prices/units';

export type PriceWords = ReturnType<typeof useTranslations<'prices'>>;

/** To whom a rule applies: a target group, a class of books, a place in the household, or everybody. */
export function keyName(kind: PriceKind, key: string, t: PriceWords, locale: string): string {
  if (key === '') return t('everybody');
  if (kind === 'householdStep') return t('order', { order: Number(key) });
  if (kind === 'bookSupport' || kind === 'bookLocalSupport' || key === 'book')
    return t.has(`classes.${key}`) ? t(`classes.${key}`) : key;
  return targetGroup(key) ? groupName(key, locale) : key;
}

/** The value of a rule with its unit: 2.340.000 ₫, 4,5%, 36 tháng. */
export function valueText(kind: PriceKind, value: bigint, t: PriceWords, f: Formatter): string {
  switch (PRICE_UNIT[kind]) {
    case 'vnd':
      return f.money(value);
    case 'percent': {
      // Two decimals where a rule has them: the formatter's one would round a resolution.
      const text = (Number(value) / 100).toString();
      return `${f.locale === 'vi' ? text.replace('.', ',') : text}%`;
    }
    case 'months':
      return t('units.months', { count: Number(value) });
    case 'days':
      return t('units.days', { count: Number(value) });
    case 'times':
      return t('units.times', { count: Number(value) });
  }
}
