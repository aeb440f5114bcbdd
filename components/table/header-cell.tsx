import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { type TableParams, tableHref } from '@/lib/core/table-params';

interface HeaderCellProps {
  column: { key: string; align?: string; sortable?: boolean };
  label: string;
  params: TableParams | undefined;
}

/** A header; where the column can be sorted by, a link that turns the order round. */
export function HeaderCell({ column, label, params }: HeaderCellProps) {
  const t = useTranslations('common.table');
  const { key, align, sortable } = column;
  if (!sortable || !params)
    return (
      <th role="columnheader" scope="col" data-align={align}>
        {label}
      </th>
    );
  const current = params.sort === key;
  const Icon = current ? (params.desc ? ArrowDown : ArrowUp) : ChevronsUpDown;
  return (
    <th
      role="columnheader"
      scope="col"
      data-align={align}
      aria-sort={current ? (params.desc ? 'descending' : 'ascending') : 'none'}
    >
      <Link
        href={tableHref(params, { sort: current && !params.desc ? `-${key}` : key })}
        scroll={false}
        prefetch={false}
        title={t('sortBy', { column: label })}
        className="hover:text-accent inline-flex items-center gap-1"
      >
        {label}
        <Icon aria-hidden className={`size-4 shrink-0 print:hidden ${current ? '' : 'opacity-50'}`} />
      </Link>
    </th>
  );
}
