import { Icon } from '@/components/ui/icon';
import { getLocale, getTranslations } from 'next-intl/server';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { lastVisit } from '@/lib/access/last-visit';
import { requireActor } from '@/lib/access/session';
import { getFormat } from '@/lib/i18n/get-format';
import { readHome } from '@/lib/reports/home';
import { MovedList } from './moved-list';
import { TaskCard } from './task-card';

/** What waits for this person, at most three things, then what has moved since the last visit. */
export async function HomePage() {
  const since = await lastVisit(await requireActor());
  const home = await readHome(since);
  const [t, format, locale] = await Promise.all([getTranslations('home'), getFormat(), getLocale()]);
  return (
    <>
      <PageHeader
        title={t('greeting', { name: home.name })}
        description={t('today', { day: format.day(home.today) })}
      />
      <section aria-label={t('waiting')} className="mb-8 grid gap-4 lg:grid-cols-3">
        {home.tasks.map((task) => (
          <TaskCard key={task.code + task.href} task={task} today={home.today} locale={locale} />
        ))}
        {home.tasks.length === 0 && (
          <div className="lg:col-span-3">
            <EmptyState title={t('nothing.title')} icon={<Icon name="CircleCheck" />}>
              {t(`nothing.${home.role === 'national' || home.role === 'auditor' ? home.role : 'body'}`)}
            </EmptyState>
          </div>
        )}
      </section>
      {home.moved.rows.length > 0 && (
        <Section
          title={home.moved.fresh && since ? t('moved.since', { at: format.instant(since) }) : t('moved.recent')}
        >
          {!home.moved.fresh && since && (
            <p className="text-muted mb-1">{t('moved.nothing', { at: format.instant(since) })}</p>
          )}
          <MovedList moved={home.moved.rows} locale={locale} />
        </Section>
      )}
    </>
  );
}
