import { getTranslations } from 'next-intl/server';
import { type Column, DataTable } from '@/components/table/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import type { Cards } from '@/lib/cards/queries';
import { paths } from '@/lib/paths';

type Row = NonNullable<Cards['batches']>[number];

/** Batches to the insurer; what was accepted, rejected and not answered adds up to the rows. Whom they take off its list stands apart. */
export async function BatchList({ batches, driveId }: { batches: Row[]; driveId: string }) {
  const t = await getTranslations('cards');
  const counted = ['rows', 'accepted', 'rejected', 'unanswered'] as const;
  const shown = batches.some(({ decreases }) => decreases > 0) ? ([...counted, 'decreases'] as const) : counted;
  const columns: Column<Row>[] = [
    { key: 'batch', cell: ({ number, form }) => ({ text: t('batch.title', { number: String(number), form }) }) },
    { key: 'group', cell: ({ group }) => group, desktopOnly: true },
    { key: 'state', cell: ({ state }, show) => show.state(state, 'batch') },
    { key: 'sentOn', cell: ({ sentOn }, show) => show.day(sentOn) },
    ...shown.map((key): Column<Row> => ({
      key,
      align: 'right',
      cell: (row, show) => show.number(row[key]),
    })),
  ];
  return (
    <DataTable
      rows={batches}
      columns={columns}
      namespace="cards"
      label={t('batches')}
      rowKey={({ id }) => id}
      rowHref={({ id }) => paths.drive(driveId).cardBatch(id)}
      empty={<EmptyState title={t('noBatches')} />}
    />
  );
}
