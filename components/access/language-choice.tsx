import { Icon } from '@/components/ui/icon';
import { useTranslations } from 'next-intl';
import { buttonClass } from '@/components/ui/button-class';
import { chooseLocaleAction } from '@/lib/access/actions';
import { LOCALES } from '@/lib/i18n/locales';

/** The language kept with the account; works without JavaScript. */
export function LanguageChoice({ current }: { current: string }) {
  const t = useTranslations('frame.language');
  return (
    <form action={chooseLocaleAction} className="flex flex-wrap gap-3">
      {LOCALES.map((locale) => (
        <button
          key={locale}
          name="locale"
          value={locale}
          lang={locale}
          aria-pressed={locale === current}
          className={buttonClass(locale === current ? 'primary' : 'secondary')}
        >
          {locale === current && <Icon name="Check" />}
          {t(locale)}
        </button>
      ))}
    </form>
  );
}
