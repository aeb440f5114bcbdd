import { getTranslations } from 'next-intl/server';
import { type Column, DataTable } from '@/components/table/data-table';
import type { Needs } from '@/lib/cards/batch-queries';
import { paths } from '@/lib/paths';

/** Who goes into section II of the next batch. */
export async function WaitingDecreases({ decreases, driveId }: { decreases: Needs['decreases']; driveId: string }) {
  const t = await getTranslations('cards');
  const columns: Column<Needs['decreases'][number]>[] = [
    { key: 'name', cell: ({ name }) => name },
    { key: 'ward', cell: ({ ward }) => ward },
    { key: 'batch', cell: ({ form }) => form },
    { key: 'ending', cell: ({ ending }) => t(`end.kinds.${ending}`) },
    { key: 'takenFrom', cell: ({ from }, show) => show.day(from) },
    { key: 'months', align: 'right', cell: ({ months }, show) => show.number(months) },
    { key: 'askedBack', align: 'right', cell: ({ amount }, show) => show.money(amount) },
  ];
  return (
    <DataTable
      rows={decreases}
      columns={columns}
      namespace="cards"
      label={t('end.waiting')}
      rowKey={({ id }) => id}
      rowHref={({ id }) => paths.drive(driveId).cardItem(id)}
    />
  );
}
