import { useLocale, useTranslations } from 'next-intl';
import { formatter } from '@/lib/i18n/format';

interface WhatHappenedProps {
  what: string;
  reason: string | null;
  counts: unknown;
}

/** The event in words, with its code for a search, its reason and its counts. */
export function WhatHappened({ what, reason, counts }: WhatHappenedProps) {
  const t = useTranslations('admin');
  const format = formatter(useLocale());
  const key = `what.${what.replaceAll('.', '_')}`;
  const numbers = Object.entries((counts ?? {}) as Record<string, unknown>).flatMap(([name, value]) =>
    typeof value === 'number' ? [{ name, value }] : [],
  );
  return (
    <>
      {t.has(key) && <span className="block">{t(key)}</span>}
      <code className="text-muted text-sm">{what}</code>
      {reason && <span className="block text-sm">{t('audit.reason', { reason })}</span>}
      {numbers.length > 0 && (
        <span className="text-muted block text-sm">
          {numbers
            .map(({ name, value }) => {
              const word = t.has(`count.${name}`) ? t(`count.${name}`) : name;
              return t('audit.count', { word, value: format.number(value) });
            })
            .join(' · ')}
        </span>
      )}
    </>
  );
}
