import { useLocale, useTranslations } from 'next-intl';
import { formatter } from '@/lib/i18n/format';

/** A count for readers outside of the office; one that is hidden, since it or its neighbour is small, is a word. */
export function ShownCount({ value }: { value: number | null }) {
  const f = formatter(useLocale());
  const t = useTranslations('public.totals');
  return value === null ? <span className="text-muted">{t('hidden')}</span> : f.number(value);
}
