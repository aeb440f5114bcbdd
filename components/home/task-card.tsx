import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/button';
import { NumberText } from '@/components/ui/figures';
import { type Day, daysBetween } from '@/lib/core/clock';
import type { Task } from '@/lib/reports/home-rules';

/** One thing that waits: its number, its deadline and one button. */
export function TaskCard({ task, today }: { task: Task; today: Day }) {
  const t = useTranslations('home');
  const days = task.dueOn === null ? null : daysBetween(today, task.dueOn);
  return (
    <article className="border-line bg-surface flex flex-col gap-3 rounded-lg border p-5 shadow-sm">
      <div className="flex items-start justify-between gap-2">
        <p className="text-accent text-4xl font-bold tabular-nums">
          <NumberText value={task.count} />
        </p>
        {days !== null && (
          <Badge tone={days < 0 ? 'danger' : days <= 3 ? 'warn' : 'info'}>
            {days < 0 ? t('late', { days: -days }) : days === 0 ? t('dueToday') : t('daysLeft', { days })}
          </Badge>
        )}
      </div>
      <h2 className="text-lg leading-snug font-semibold">{t(`tasks.${task.code}.title`, { count: task.count })}</h2>
      <div className="mt-auto pt-2">
        <ButtonLink look="primary" href={task.href}>
          {t(`tasks.${task.code}.button`)}
        </ButtonLink>
      </div>
    </article>
  );
}
