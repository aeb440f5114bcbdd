import type { IconName } from '@/components/ui/icon-names';
import { useLocale, useTranslations } from 'next-intl';
import { Badge, type Tone } from '@/components/ui/badge';
import { Timeline } from '@/components/ui/timeline';
import { nameOf } from '@/lib/drives/name-of';
import type { DriveBoard } from '@/lib/drives/queries';
import type { DayStanding } from '@/lib/drives/rules';
import { formatter } from '@/lib/i18n/format';
import { MilestoneControls } from './lazy-forms';

export type BoardMilestone = DriveBoard['milestones'][number];

const LOOKS: Record<DayStanding, [Tone, IconName, 'done' | 'now' | 'ahead' | 'late']> = {
  done: ['success', 'CircleCheck', 'done'],
  late: ['warn', 'AlarmClock', 'late'],
  today: ['warn', 'Clock', 'now'],
  soon: ['info', 'Clock', 'now'],
  ahead: ['neutral', 'CalendarDays', 'ahead'],
  unmarked: ['neutral', 'CircleDashed', 'ahead'],
};

/** How a milestone stands: in a word, an icon and a tone. */
export function StandingBadge({ row }: { row: Pick<BoardMilestone, 'standing' | 'days' | 'doneOn'> }) {
  const t = useTranslations('drives.standing');
  const f = formatter(useLocale());
  const [tone, icon] = LOOKS[row.standing];
  return (
    <Badge tone={tone} icon={icon}>
      {t(row.standing, { days: Math.abs(row.days), day: row.doneOn ? f.day(row.doneOn) : '' })}
    </Badge>
  );
}

/** Milestones in the order of their days. With `today` their day can be moved and marked. */
export function MilestoneList({ rows, today }: { rows: BoardMilestone[]; today?: string }) {
  const t = useTranslations('drives');
  const locale = useLocale();
  const f = formatter(locale);
  return (
    <Timeline
      entries={rows.map((row) => ({
        key: row.id,
        when: f.day(row.dueOn),
        tone: LOOKS[row.standing][2],
        title: (
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
            {nameOf(row, locale)} <StandingBadge row={row} />
          </span>
        ),
        body: (
          <>
            {t('milestones.responsible', { department: t(`departments.${row.department}`) })}
            {today && <MilestoneControls row={row} today={today} />}
          </>
        ),
      }))}
    />
  );
}
