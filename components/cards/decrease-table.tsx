import { getTranslations } from 'next-intl/server';
import { type Column, DataTable } from '@/components/table/data-table';
import type { Batch } from '@/lib/cards/batch-queries';
import { paths } from '@/lib/paths';

type Row = Batch['decreases'][number];

/** Section II of a batch: who was taken off the insurer's list, from when, for how many months, why, and what was answered. */
export async function DecreaseTable({ batch }: { batch: Batch }) {
  const t = await getTranslations('cards');
  const columns: Column<Row>[] = [
    { key: 'name', cell: ({ name, position, code }) => ({ text: `${position}. ${name}`, note: code }) },
    { key: 'ward', cell: ({ ward }) => ward },
    { key: 'ending', cell: ({ ending, source }) => ({ text: t(`end.kinds.${ending}`), note: source }) },
    { key: 'takenFrom', cell: ({ from }, show) => show.day(from) },
    { key: 'months', align: 'right', cell: ({ months }, show) => show.number(months) },
    { key: 'askedBack', align: 'right', cell: ({ amount }, show) => show.money(amount) },
    {
      key: 'answer',
      cell: ({ answer, reason }, show) => ({ ...show.state(answer), ...(reason ? { note: reason } : {}) }),
    },
  ];
  return (
    <DataTable
      rows={batch.decreases}
      columns={columns}
      namespace="cards"
      label={t('end.listed')}
      rowKey={({ id }) => id}
      rowHref={({ itemId }) => paths.drive(batch.driveId).cardItem(itemId)}
    />
  );
}
