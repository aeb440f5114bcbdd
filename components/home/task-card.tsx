import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/button';
import { NumberText } from '@/components/ui/figures';
import { type Day, daysBetween } from '@/lib/core/clock';
import { nameOf } from '@/lib/drives/name-of';
import type { HomeTask } from '@/lib/reports/home';

/** One thing that waits: its number, its deadline and one button. */
export function TaskCard({ task, today, locale }: { task: HomeTask; today: Day; locale: string }) {
  const t = useTranslations('home');
  const days = task.dueOn === null ? null : daysBetween(today, task.dueOn);
  return (
    <article className="border-line bg-surface flex flex-col gap-3 rounded-lg border p-5 shadow-sm">
      <div className="flex items-start justify-between gap-2">
        <p className="text-accent text-4xl font-bold tabular-nums" data-count={task.count}>
          <NumberText value={task.count} />
        </p>
        {days !== null && (
          <Badge tone={days < 0 ? 'danger' : days <= 3 ? 'warn' : 'info'}>
            {days < 0 ? t('late', { days: -days }) : days === 0 ? t('dueToday') : t('daysLeft', { days })}
          </Badge>
        )}
      </div>
      <div>
        <h2 className="text-lg leading-snug font-semibold">{t(`tasks.${task.code}.title`, { count: task.count })}</h2>
        {task.drive && <p className="text-muted mt-1 text-sm">{nameOf(task.drive, locale)}</p>}
      </div>
      <div className="mt-auto pt-2">
        <ButtonLink look="primary" href={task.href}>
          {t(`tasks.${task.code}.button`)}
        </ButtonLink>
      </div>
    </article>
  );
}
