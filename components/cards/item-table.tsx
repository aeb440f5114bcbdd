import { getTranslations } from 'next-intl/server';
import { type Column, DataTable } from '@/components/table/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import type { Cards } from '@/lib/cards/queries';
import type { ItemTable as Table } from '@/lib/cards/table';
import { maskIdentifier } from '@/lib/i18n/format';
import { paths } from '@/lib/paths';

type Row = Cards['rows'][number];

/** Items with their state and months; the number is masked. Each leads to its whole way. */
export async function ItemTable({ cards, table, driveId }: { cards: Cards; table: Table; driveId: string }) {
  const t = await getTranslations('cards');
  const at = paths.drive(driveId);
  const filtered = Object.values(table.filters).some((value) => value !== undefined);
  const columns: Column<Row>[] = [
    { key: 'name', sortable: true, cell: ({ name }) => name },
    { key: 'ward', sortable: true, cell: ({ ward }) => ward },
    { key: 'item', cell: ({ kind, form, months }) => t('item', { kind, form, months }) },
    {
      key: 'state',
      sortable: true,
      cell: ({ state, activation, rejectReason }, show) => ({
        ...show.state(state === 'notified' && activation ? activation : state, 'item'),
        note: state === 'rejected' ? (rejectReason ?? t('corrected')) : undefined,
      }),
    },
    { key: 'number', cell: ({ number }) => (number ? maskIdentifier(number) : '—') },
    {
      key: 'valid',
      cell: ({ validFrom, validTo }, show) => (validFrom ? `${show.day(validFrom)} – ${show.day(validTo)}` : '—'),
    },
    { key: 'code', cell: ({ code }) => ({ text: code, code: true }), desktopOnly: true },
  ];
  return (
    <DataTable
      rows={cards.rows}
      columns={columns}
      namespace="cards"
      label={t('title')}
      params={table}
      total={cards.total}
      rowKey={({ id }) => id}
      rowHref={({ id }) => at.cardItem(id)}
      empty={
        filtered ? (
          <EmptyState title={t('noMatch')} />
        ) : (
          <EmptyState title={t('empty.title')}>{t('empty.body')}</EmptyState>
        )
      }
    />
  );
}
