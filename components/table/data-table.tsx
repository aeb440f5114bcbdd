import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import type { ReactNode } from 'react';
import type { TableParams } from '@/lib/core/table-params';
import { Card } from '@/components/ui/section';
import { getFormat } from '@/lib/i18n/get-format';
import { HeaderCell } from './header-cell';
import { Pagination } from './pagination';

export interface Column<Row> {
  /** Header `<namespace>.columns.<key>`; also the sort key in the address. */
  key: string;
  cell: (row: Row) => ReactNode;
  align?: 'left' | 'right' | 'center';
  sortable?: boolean;
  /** The sum or word at the foot of the column. */
  foot?: ReactNode;
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

/** A table of the server: sort and page by link, a card per row on a phone, its header again on every printed sheet. */
export async function DataTable<Row>(props: DataTableProps<Row>) {
  const { rows, columns, namespace, label, params, total = rows.length, rowKey, rowHref, empty, actions } = props;
  const [t, common] = await Promise.all([getTranslations(namespace), getTranslations('common.table')]);
  if (total === 0 && empty) return <Card>{empty}</Card>;

  const format = await getFormat();
  const labels = columns.map(({ key }) => t(`columns.${key}`));
  const hasFoot = columns.some(({ foot }) => foot !== undefined);
  return (
    <Card flush>
      <div className="border-line text-muted flex min-h-11 flex-wrap items-center justify-between gap-2 border-b px-4 py-1.5 text-sm">
        <span aria-live="polite">{common('rows', { count: total, text: format.number(total) })}</span>
        {actions}
      </div>
      <div className="table-scroll" tabIndex={0} role="region" aria-label={label}>
        <table className="data-table" role="table" aria-label={label}>
          <thead role="rowgroup">
            <tr role="row">
              {columns.map((column, i) => (
                <HeaderCell key={column.key} column={column} label={labels[i]!} params={params} />
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {rows.map((row) => {
              const href = rowHref?.(row);
              return (
                <tr role="row" key={rowKey(row)}>
                  {columns.map(({ key, cell, align, desktopOnly }, i) => (
                    <td
                      role="cell"
                      key={key}
                      data-align={align}
                      data-label={labels[i]}
                      data-head={i === 0 ? '' : undefined}
                      className={desktopOnly ? 'max-sm:!hidden' : undefined}
                    >
                      <div data-cell>
                        {i === 0 && href ? (
                          <Link href={href} className="prose-link font-medium">
                            {cell(row)}
                          </Link>
                        ) : (
                          cell(row)
                        )}
                      </div>
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
          {hasFoot && (
            <tfoot role="rowgroup">
              <tr role="row">
                {columns.map(({ key, foot, align }, i) => (
                  <td
                    role="cell"
                    key={key}
                    data-align={align}
                    data-label={labels[i]}
                    data-head={i === 0 ? '' : undefined}
                  >
                    <div data-cell>{foot ?? (i === 0 && common('sum'))}</div>
                  </td>
                ))}
              </tr>
            </tfoot>
          )}
        </table>
      </div>
      {params && <Pagination params={params} total={total} />}
    </Card>
  );
}
