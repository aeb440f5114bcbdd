import { useTranslations } from 'next-intl';

/** First stop of the Tab key. */
export function SkipLink() {
  const t = useTranslations('common.page');
  return (
    <a
      href="#main"
      data-frame
      className="bg-accent sr-only z-50 rounded-md px-4 py-2 font-semibold text-white focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
    >
      {t('skip')}
    </a>
  );
}
