'use client';
import { Icon } from '@/components/ui/icon';
import { useRouter } from 'next/navigation';
import type { MouseEvent, ReactNode } from 'react';

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

const isLink = (content: CellContent): content is CellLink =>
  typeof content === 'object' && content !== null && 'href' in content;

/**
 * A link of the table: an ordinary one, which the table as a whole follows without a new load of the page. A framework's link for each
 * of two hundred figures took as long as all else, and asked the server for each page behind them beforehand.
 */
const go = (href: string, className: string, children: ReactNode, title?: string) => (
  <a href={href} className={className} title={title} data-go="">
    {children}
  </a>
);

function HeadCell({ label, align, sort }: Head) {
  if (!sort)
    return (
      <th role="columnheader" scope="col" data-align={align}>
        {label}
      </th>
    );
  const icon = (
    <Icon
      name={ICONS[sort.order]}
      className={`size-4 shrink-0 print:hidden ${sort.order === 'none' ? 'opacity-50' : ''}`}
    />
  );
  return (
    <th role="columnheader" scope="col" data-align={align} aria-sort={sort.order}>
      {go(
        sort.href,
        'hover:text-accent inline-flex items-center gap-1',
        <>
          {label}
          {icon}
        </>,
        sort.title,
      )}
    </th>
  );
}

/** Plain words need no box of their own; what has parts does, since a phone sets label and content side by side. */
function Content({ content, href, first }: { content: CellContent; href: string | undefined; first: boolean }) {
  if (isLink(content)) return go(content.href, 'prose-link whitespace-nowrap', content.text);
  if (typeof content === 'string' && !first) return content;
  return <div data-cell>{first && href ? go(href, 'prose-link font-medium', content) : content}</div>;
}

interface TableGridProps {
  label: string;
  heads: Head[];
  rows: GridRow[];
  foot?: CellContent[] | undefined;
}

/**
 * The table itself. A client component although it does little there: the server then sends what stands in the cells, once,
 * and not each cell as an element with its label (half of the page and a third of the time it took).
 */
export function TableGrid({ label, heads, rows, foot }: TableGridProps) {
  const router = useRouter();
  const follow = (event: MouseEvent<HTMLTableElement>) => {
    const link = (event.target as Element).closest('a[data-go]');
    if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const href = link.getAttribute('href') ?? '';
    router.push(href, { scroll: !href.startsWith('?') }); // another order of the same rows leaves the page where it is
  };
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
        <Content content={contents[i]} href={href} first={i === 0} />
      </td>
    ));
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={label}>
      <table className="data-table" role="table" aria-label={label} onClick={follow}>
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
