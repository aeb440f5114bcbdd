import { Icon } from '@/components/ui/icon';
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { MonthGrid } from '@/components/ceremonies/month-grid';
import { MonthList } from '@/components/ceremonies/month-list';
import { Subscribe } from '@/components/ceremonies/subscribe';
import { ButtonLink } from '@/components/ui/button';
import { Messages } from '@/components/ui/messages';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { isMonth, monthOf, nextMonth } from '@/lib/ceremonies/month';
import { readCalendar } from '@/lib/ceremonies/calendar-queries';
import { vietnamDay } from '@/lib/core/clock';
import { paths } from '@/lib/paths';

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('ceremonies.calendar'))('title'),
});

const LOCAL = 'http://localhost:3000';

/** Ceremonies of all drives, month by month. */
export default async function CalendarPage({ searchParams }: { searchParams: Promise<{ month?: string }> }) {
  const asked = (await searchParams).month;
  const today = vietnamDay();
  const month = isMonth(asked) ? asked : monthOf(today);
  const [t, locale, { rows, opens, secret }] = await Promise.all([
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
          <ButtonLink plain icon={<Icon name="CalendarPlus" />} href={paths.calendarFile(locale)}>
            {t('calendarFile')}
          </ButtonLink>
        }
      />
      <nav aria-label={t('calendar.title')} className="mb-4 flex items-center gap-2 print:hidden">
        <ButtonLink small href={paths.calendarOf(nextMonth(month, -1))}>
          <Icon name="ChevronLeft" />
          <span className="max-sm:sr-only">{t('calendar.previous')}</span>
        </ButtonLink>
        <ButtonLink small href={paths.calendar}>
          {t('calendar.today')}
        </ButtonLink>
        <ButtonLink small href={paths.calendarOf(nextMonth(month, 1))}>
          <span className="max-sm:sr-only">{t('calendar.next')}</span>
          <Icon name="ChevronRight" />
        </ButtonLink>
      </nav>
      <MonthGrid month={month} rows={rows} today={today} links={opens} />
      <Section title={t('calendar.list')}>
        <MonthList rows={rows} links={opens} />
      </Section>
      <div className="mt-8 print:hidden">
        <Section title={t('subscribe.title')}>
          <Messages namespaces={['ceremonies']}>
            <Subscribe
              address={secret && new URL(paths.calendarFeed(secret, locale), process.env.APP_URL ?? LOCAL).href}
            />
          </Messages>
        </Section>
      </div>
    </>
  );
}
