import { useLocale } from 'next-intl';
import { formatter } from '@/lib/i18n/format';

/** A published count; one too small to be told is a word. */
export function ShownCount({ value, under }: { value: number | null; under: string }) {
  const f = formatter(useLocale());
  return value === null ? <span className="text-muted">{under}</span> : f.number(value);
}
