import { Icon } from '@/components/ui/icon';
import { useLocale, useTranslations } from 'next-intl';
import { setLocaleAction } from '@/lib/i18n/actions';

/** One press to the other language; works without JavaScript. */
export function LanguageSwitch() {
  const t = useTranslations('frame');
  const other = useLocale() === 'vi' ? 'en' : 'vi';
  return (
    <form action={setLocaleAction}>
      <button
        type="submit"
        name="locale"
        value={other}
        lang={other}
        className="hover:bg-accent-soft flex min-h-11 items-center gap-1.5 rounded-md px-2.5 text-sm font-medium"
      >
        <Icon name="Languages" className="size-4.5" />
        <span className="hidden sm:inline">{t(`language.${other}`)}</span>
        <span aria-hidden className="uppercase sm:hidden">
          {other}
        </span>
        <span className="sr-only sm:hidden">{t(`language.${other}`)}</span>
      </button>
    </form>
  );
}
