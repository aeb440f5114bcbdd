'use client';
import { Icon } from '@/components/ui/icon';
import { Badge } from '@/components/ui/badge';
import { cn } from '@/components/ui/cn';
import { Link } from '@/components/ui/link';
import type { ReactNode } from 'react';
import type { CellState, CellText } from './cells';

export interface Head {
  key: string;
  label: string;
  align?: 'left' | 'right' | 'center' | undefined;
  desktopOnly?: boolean | undefined;
  /** Where the column can be sorted by: the link that turns the order round. */
  sort?: { href: string; title: string; order: 'none' | 'ascending' | 'descending' } | undefined;
}

/** Data wherever it can be (cells.ts); an element only where a cell has parts of its own. */
export type CellContent = ReactNode | CellText | CellState;

export interface GridRow {
  key: string;
  /** The first cell leads there. */
  href?: string | undefined;
  cells: CellContent[];
}

const ICONS = { none: 'ChevronsUpDown', ascending: 'ArrowUp', descending: 'ArrowDown' } as const;

const is = <T extends CellText | CellState>(content: CellContent, name: keyof T): content is T =>
  typeof content === 'object' && content !== null && name in content;

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
      <Link
        href={sort.href}
        title={sort.title}
        data-go="here"
        className="hover:text-accent inline-flex items-center gap-1"
      >
        {label}
        {icon}
      </Link>
    </th>
  );
}

const Note = ({ text }: { text: string | undefined }) =>
  text ? <div className="text-muted text-sm font-normal">{text}</div> : null;

/** Plain words need no box of their own; what has parts does, since a phone sets label and content side by side. */
function Content({ content, href, first }: { content: CellContent; href: string | undefined; first: boolean }) {
  if (is<CellState>(content, 'state'))
    return (
      <div data-cell>
        <Badge tone={content.tone} icon={content.icon}>
          {content.state}
        </Badge>
        <Note text={content.note} />
      </div>
    );
  if (is<CellText>(content, 'text')) {
    const looks = cn(content.code && 'font-mono text-sm', content.note === undefined && 'whitespace-nowrap');
    const at = content.href ?? (first ? href : undefined);
    return (
      <div data-cell>
        {at ? (
          <Link href={at} className={cn('prose-link', looks, first && 'font-medium')}>
            {content.text}
          </Link>
        ) : (
          <span className={looks || undefined}>{content.text}</span>
        )}
        <Note text={content.note} />
      </div>
    );
  }
  if (typeof content === 'string' && !first) return content;
  if (!first || !href) return <div data-cell>{content}</div>;
  return (
    <div data-cell>
      <Link href={href} className="prose-link font-medium">
        {content}
      </Link>
    </div>
  );
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
