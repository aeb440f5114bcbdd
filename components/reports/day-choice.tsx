import { useTranslations } from 'next-intl';
import { Button, ButtonLink } from '@/components/ui/button';

/** The day whose end the figures tell of; it stands in the address, so that the page can be sent to a colleague. A plain form: the page is near its limit of script. */
export function DayChoice({ path, asOf, today }: { path: string; asOf: string; today: string }) {
  const t = useTranslations('reports');
  return (
    <form action={path} className="no-print mb-6 flex flex-wrap items-end gap-3">
      <label className="grid gap-1 text-sm font-medium">
        {t('chooseDay')}
        <input type="date" name="asOf" defaultValue={asOf} max={today} required className="control w-auto" />
      </label>
      <Button type="submit">{t('show')}</Button>
      {asOf !== today && (
        <ButtonLink look="quiet" href={path}>
          {t('today')}
        </ButtonLink>
      )}
    </form>
  );
}
