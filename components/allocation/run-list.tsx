import { getTranslations } from 'next-intl/server';
import { type Column, DataTable } from '@/components/table/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import { DayText, InstantText, Money, NumberText } from '@/components/ui/figures';
import { StateBadge } from '@/components/ui/state-badge';
import type { RunListRow } from '@/lib/allocation/queries';
import { paths } from '@/lib/paths';

/** Every proposal of a drive, the newest first. */
export async function RunList({
  driveId,
  rows,
  mayPropose,
}: {
  driveId: string;
  rows: RunListRow[];
  mayPropose: boolean;
}) {
  const t = await getTranslations('allocation');
  const columns: Column<RunListRow>[] = [
    {
      key: 'number',
      cell: (row) => (
        <>
          {t('number', { number: row.number })}
          {row.phase && <span className="text-muted block text-sm font-normal">{row.phase}</span>}
        </>
      ),
    },
    { key: 'state', cell: (row) => <StateBadge state={row.state} of="allocation" /> },
    { key: 'lineCount', align: 'right', cell: (row) => <NumberText value={row.lineCount} /> },
    { key: 'waitingCount', align: 'right', cell: (row) => <NumberText value={row.waitingCount} /> },
    { key: 'sponsorTotal', align: 'right', cell: (row) => <Money vnd={row.sponsorTotal} /> },
    { key: 'priceDay', cell: (row) => <DayText day={row.priceDay} />, desktopOnly: true },
    { key: 'createdAt', cell: (row) => <InstantText at={row.createdAt} />, desktopOnly: true },
  ];
  return (
    <DataTable
      rows={rows}
      columns={columns}
      namespace="allocation"
      label={t('runs')}
      rowKey={(row) => row.id}
      rowHref={(row) => paths.drive(driveId).allocationRun(row.id)}
      empty={<EmptyState title={t('empty')}>{mayPropose ? t('emptyHint') : t('emptyReader')}</EmptyState>}
    />
  );
}
