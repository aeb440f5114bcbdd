import { CircleCheck } from 'lucide-react';
import { getLocale, getTranslations } from 'next-intl/server';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { getFormat } from '@/lib/i18n/get-format';
import { readHome } from '@/lib/reports/home';
import { lastVisit } from '@/lib/reports/last-visit';
import { MovedList } from './moved-list';
import { TaskCard } from './task-card';

/** What waits for this person, at most three things, then what has moved since the last visit. */
export async function HomePage() {
  const home = await readHome(await lastVisit());
  const [t, format, locale] = await Promise.all([getTranslations('home'), getFormat(), getLocale()]);
  return (
    <>
      <PageHeader
        title={t('greeting', { name: home.name })}
        description={t('today', { day: format.day(home.today) })}
      />
      <section aria-label={t('waiting')} className="mb-8 grid gap-4 lg:grid-cols-3">
        {home.tasks.map((task) => (
          <TaskCard key={task.code} task={task} today={home.today} />
        ))}
        {home.tasks.length === 0 && (
          <div className="lg:col-span-3">
            <EmptyState title={t('nothing.title')} icon={<CircleCheck />}>
              {t(`nothing.${home.role === 'national' || home.role === 'auditor' ? home.role : 'body'}`)}
            </EmptyState>
          </div>
        )}
      </section>
      {home.moved.length > 0 && (
        <Section title={t('moved.title')}>
          <MovedList moved={home.moved} locale={locale} />
        </Section>
      )}
    </>
  );
}
