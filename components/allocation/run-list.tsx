import { getTranslations } from 'next-intl/server';
import { type Column, DataTable } from '@/components/table/data-table';
import { EmptyState } from '@/components/ui/empty-state';
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
      cell: (row) => ({ text: t('number', { number: row.number }), note: row.phase ?? undefined }),
    },
    { key: 'state', cell: (row, show) => show.state(row.state, 'allocation') },
    { key: 'lineCount', align: 'right', cell: (row, show) => show.number(row.lineCount) },
    { key: 'waitingCount', align: 'right', cell: (row, show) => show.number(row.waitingCount) },
    { key: 'sponsorTotal', align: 'right', cell: (row, show) => show.money(row.sponsorTotal) },
    { key: 'priceDay', cell: (row, show) => show.day(row.priceDay), desktopOnly: true },
    { key: 'createdAt', cell: (row, show) => show.instant(row.createdAt), desktopOnly: true },
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
