import type { useTranslations } from 'next-intl';
import type { Column } from '@/components/table/data-table';
import { Badge } from '@/components/ui/badge';
import { daysBetween } from '@/lib/core/clock';
import type { DriveBoard } from '@/lib/drives/queries';
import type { Formatter } from '@/lib/i18n/format';
import { wardName } from '@/lib/places/ward-name';

export type BoardWard = DriveBoard['wards'][number];

interface Words {
  t: ReturnType<typeof useTranslations<'drives'>>;
  locale: string;
  f: Formatter;
  board: Pick<DriveBoard, 'deadline' | 'today'>;
}

const SENT = ['submitted', 'underReview', 'posted', 'approved', 'locked'];
export const isSent = (row: BoardWard): boolean => SENT.includes(row.state);

/** A ward against the deadline: late, days left, or in time. */
function Late({ row, t, board }: { row: BoardWard } & Pick<Words, 't' | 'board'>) {
  if (row.daysLate > 0)
    return (
      <Badge tone="warn" icon="AlarmClock">
        {t('timeline.late', { days: row.daysLate })}
      </Badge>
    );
  if (isSent(row))
    return (
      <Badge tone="success" icon="CircleCheck">
        {t('timeline.onTime')}
      </Badge>
    );
  return (
    <Badge tone="neutral" icon="Clock">
      {t('timeline.left', { days: daysBetween(board.today, board.deadline) })}
    </Badge>
  );
}

export function boardColumns({ t, locale, f, board }: Words): Column<BoardWard>[] {
  return [
    { key: 'ward', cell: (row) => ({ text: wardName(row, locale) }) },
    {
      key: 'standing',
      cell: (row, show) =>
        row.state === 'none'
          ? { state: t('timeline.none'), tone: 'neutral', icon: 'CircleDashed' }
          : show.state(row.state, 'list'),
    },
    { key: 'late', cell: (row) => <Late row={row} t={t} board={board} /> },
    {
      key: 'quota',
      align: 'right',
      cell: (row) => ({
        text: t('cards', { count: row.quotaCards, text: f.number(row.quotaCards) }),
        note: row.quotaBooks > 0 ? t('books', { count: row.quotaBooks, text: f.number(row.quotaBooks) }) : undefined,
      }),
    },
  ];
}
