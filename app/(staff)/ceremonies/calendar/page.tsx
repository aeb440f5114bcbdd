import { CalendarPlus, ChevronLeft, ChevronRight } from 'lucide-react';
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { MonthGrid } from '@/components/ceremonies/month-grid';
import { MonthList } from '@/components/ceremonies/month-list';
import { ButtonLink } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { isMonth, monthOf, nextMonth } from '@/lib/ceremonies/month';
import { readCalendar } from '@/lib/ceremonies/queries';
import { vietnamDay } from '@/lib/core/clock';
import { paths } from '@/lib/paths';

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('ceremonies.calendar'))('title'),
});

/** Ceremonies of all drives, month by month. */
export default async function CalendarPage({ searchParams }: { searchParams: Promise<{ month?: string }> }) {
  const asked = (await searchParams).month;
  const today = vietnamDay();
  const month = isMonth(asked) ? asked : monthOf(today);
  const [t, locale, { rows, opens }] = await Promise.all([
    getTranslations('ceremonies'),
    getLocale(),
    readCalendar(month),
  ]);
  const [year, number] = month.split('-');
  const words =
    locale === 'vi'
      ? `${number}/${year}`
      : new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric' }).format(new Date(`${month}-15T00:00:00Z`));
  return (
    <>
      <PageHeader
        title={t('calendar.title')}
        description={t('calendar.month', { month: words })}
        more={
          <ButtonLink plain icon={<CalendarPlus aria-hidden />} href={paths.calendarFile}>
            {t('calendarFile')}
          </ButtonLink>
        }
      />
      <nav aria-label={t('calendar.title')} className="mb-4 flex flex-wrap gap-2 print:hidden">
        <ButtonLink small icon={<ChevronLeft aria-hidden />} href={paths.calendarOf(nextMonth(month, -1))}>
          {t('calendar.previous')}
        </ButtonLink>
        <ButtonLink small href={paths.calendar}>
          {t('calendar.today')}
        </ButtonLink>
        <ButtonLink small icon={<ChevronRight aria-hidden />} href={paths.calendarOf(nextMonth(month, 1))}>
          {t('calendar.next')}
        </ButtonLink>
      </nav>
      <MonthGrid month={month} rows={rows} today={today} links={opens} />
      <Section title={t('calendar.list')}>
        <MonthList rows={rows} links={opens} />
      </Section>
    </>
  );
}
