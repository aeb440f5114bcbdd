import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { type TableParams, tableHref } from '@/lib/core/table-params';
import { Card } from '@/components/ui/section';
import { type Cells, getCells } from './cells';
import { Pagination } from './pagination';
import { type CellContent, type Head, TableGrid } from './table-grid';

export interface Column<Row> {
  /** Header `<namespace>.columns.<key>`; also the sort key in the address. */
  key: string;
  cell: (row: Row, show: Cells) => CellContent;
  align?: 'left' | 'right' | 'center';
  sortable?: boolean;
  /** The sum or word at the foot of the column. */
  foot?: CellContent;
  /** Not on a phone, where another cell already says it. */
  desktopOnly?: boolean;
}

interface DataTableProps<Row> {
  rows: Row[];
  columns: Column<Row>[];
  namespace: string;
  /** What the table lists, for those who do not see it. */
  label: string;
  /** From `readTableParams`; without it the table neither sorts nor pages. */
  params?: TableParams;
  /** Rows in all pages; without it, those given. */
  total?: number;
  rowKey: (row: Row) => string;
  /** Makes the first cell a link to the row's own page. */
  rowHref?: (row: Row) => string | undefined;
  /** Shown instead of the table where there are no rows: an `<EmptyState>`. */
  empty?: ReactNode;
  /** Above the table, at the right of the row count: export, print. */
  actions?: ReactNode;
}

function sortOf(params: TableParams, key: string, title: string): Head['sort'] {
  const current = params.sort === key;
  return {
    href: tableHref(params, { sort: current && !params.desc ? `-${key}` : key }),
    title,
    order: current ? (params.desc ? 'descending' : 'ascending') : 'none',
  };
}

/** A table of the server: sort and page by link, a card per row on a phone, its header again on every printed sheet. */
export async function DataTable<Row>(props: DataTableProps<Row>) {
  const { rows, columns, namespace, label, params, total = rows.length, rowKey, rowHref, empty, actions } = props;
  const [t, common] = await Promise.all([getTranslations(namespace), getTranslations('common.table')]);
  if (total === 0 && empty) return <Card>{empty}</Card>;

  const show = await getCells();
  const heads = columns.map(({ key, align, desktopOnly, sortable }): Head => {
    const label = t(`columns.${key}`);
    const sort = sortable && params ? sortOf(params, key, common('sortBy', { column: label })) : undefined;
    return { key, label, align, desktopOnly, sort };
  });
  const hasFoot = columns.some(({ foot }) => foot !== undefined);
  return (
    <Card flush>
      <div className="border-line text-muted flex min-h-11 flex-wrap items-center justify-between gap-2 border-b px-4 py-1.5 text-sm">
        <span aria-live="polite">{common('rows', { count: total, text: show.number(total) })}</span>
        {actions}
      </div>
      <TableGrid
        label={label}
        heads={heads}
        rows={rows.map((row) => ({
          key: rowKey(row),
          href: rowHref?.(row),
          cells: columns.map(({ cell }) => cell(row, show)),
        }))}
        foot={hasFoot ? columns.map(({ foot }, i) => foot ?? (i === 0 && common('sum'))) : undefined}
      />
      {params && <Pagination params={params} total={total} />}
    </Card>
  );
}
