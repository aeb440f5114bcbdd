import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { DayText } from '@/components/ui/figures';

/** The day an answer is due, and how far it is off while the case is open. */
export function DueBadge({ dueOn, daysLeft }: { dueOn: string | null; daysLeft: number | null }) {
  const t = useTranslations('cases.due');
  if (daysLeft === null) return <DayText day={dueOn} />;
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      <DayText day={dueOn} />
      {daysLeft < 0 ? (
        <Badge tone="danger" icon="AlarmClock">
          {t('late', { days: -daysLeft })}
        </Badge>
      ) : (
        <Badge tone={daysLeft <= 1 ? 'warn' : 'neutral'} icon="Clock">
          {t('left', { days: daysLeft })}
        </Badge>
      )}
    </span>
  );
}
