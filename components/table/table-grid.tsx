'use client';
import { Icon } from '@/components/ui/icon';
import Link from 'next/link';
import type { ReactNode } from 'react';

export interface Head {
  key: string;
  label: string;
  align?: 'left' | 'right' | 'center' | undefined;
  desktopOnly?: boolean | undefined;
  /** Where the column can be sorted by: the link that turns the order round. */
  sort?: { href: string; title: string; order: 'none' | 'ascending' | 'descending' } | undefined;
}

/** A cell that is nothing but a link: sent as data. */
export interface CellLink {
  text: string;
  href: string;
}
export type CellContent = ReactNode | CellLink;

export interface GridRow {
  key: string;
  /** The first cell leads there. */
  href?: string | undefined;
  cells: CellContent[];
}

const ICONS = { none: 'ChevronsUpDown', ascending: 'ArrowUp', descending: 'ArrowDown' } as const;

function HeadCell({ label, align, sort }: Head) {
  if (!sort)
    return (
      <th role="columnheader" scope="col" data-align={align}>
        {label}
      </th>
    );
  return (
    <th role="columnheader" scope="col" data-align={align} aria-sort={sort.order}>
      <Link
        href={sort.href}
        scroll={false}
        prefetch={false}
        title={sort.title}
        className="hover:text-accent inline-flex items-center gap-1"
      >
        {label}
        <Icon
          name={ICONS[sort.order]}
          className={`size-4 shrink-0 print:hidden ${sort.order === 'none' ? 'opacity-50' : ''}`}
        />
      </Link>
    </th>
  );
}

const isLink = (content: CellContent): content is CellLink =>
  typeof content === 'object' && content !== null && 'href' in content;

const shown = (content: CellContent): ReactNode =>
  isLink(content) ? (
    <Link href={content.href} prefetch={false} className="prose-link">
      {content.text}
    </Link>
  ) : (
    content
  );

interface TableGridProps {
  label: string;
  heads: Head[];
  rows: GridRow[];
  foot?: CellContent[] | undefined;
}

/**
 * The table itself. A client component although it does nothing there: the server then sends what stands in the cells, once,
 * and not each cell as an element with its label (half of the page and a third of the time it took).
 */
export function TableGrid({ label, heads, rows, foot }: TableGridProps) {
  const cells = (contents: CellContent[], href?: string) =>
    heads.map(({ key, align, label: title, desktopOnly }, i) => (
      <td
        role="cell"
        key={key}
        data-align={align}
        data-label={title}
        data-head={i === 0 ? '' : undefined}
        className={desktopOnly ? 'max-sm:!hidden' : undefined}
      >
        <div data-cell>
          {i === 0 && href ? (
            <Link href={href} className="prose-link font-medium">
              {shown(contents[i])}
            </Link>
          ) : (
            shown(contents[i])
          )}
        </div>
      </td>
    ));
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={label}>
      <table className="data-table" role="table" aria-label={label}>
        <thead role="rowgroup">
          <tr role="row">
            {heads.map((head) => (
              <HeadCell {...head} key={head.key} />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr role="row" key={row.key}>
              {cells(row.cells, row.href)}
            </tr>
          ))}
        </tbody>
        {foot && (
          <tfoot role="rowgroup">
            <tr role="row">{cells(foot)}</tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}
