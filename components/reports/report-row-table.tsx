import { getTranslations } from 'next-intl/server';
import { type Column, DataTable } from '@/components/table/data-table';
import { Badge } from '@/components/ui/badge';
import { EmptyState } from '@/components/ui/empty-state';
import { can } from '@/lib/access/permissions';
import { paths } from '@/lib/paths';
import type { ReportRows } from '@/lib/reports/report-rows';
import type { ReportRowParams } from '@/lib/reports/row-params';

type Row = ReportRows['rows'][number];

/** One person and item a row; the first cell leads to the item, or to the line of the list. */
export async function ReportRowTable(props: { found: ReportRows; params: ReportRowParams; driveId: string }) {
  const { found, params, driveId } = props;
  const t = await getTranslations('reports.rows');
  const of = paths.drive(driveId);
  const href = (row: Row): string | undefined => {
    // A person's own page is not the auditor's; that of the card, with identifiers masked, is.
    if (found.role === 'auditor') return row.itemId ? of.cardItem(row.itemId) : undefined;
    if (row.itemId) return can(found.role, 'handover.read') ? of.handover(row.itemId) : undefined;
    return row.listId && can(found.role, 'list.read') ? of.line(row.listId, row.lineId) : undefined;
  };
  const columns: (Column<Row> | false)[] = [
    found.named && { key: 'name', cell: (row) => row.fullName ?? '—' },
    found.step !== 'proposed' && { key: 'code', cell: (row) => row.code ?? '—' },
    { key: 'ward', cell: (row) => row.ward },
    { key: 'group', cell: (row) => row.group },
    found.step !== 'proposed' && { key: 'share', align: 'right', cell: (row, show) => show.money(row.share) },
    { key: 'on', cell: (row, show) => show.day(row.on) },
    found.told !== null && {
      key: 'change',
      cell: ({ change }) =>
        change && (
          <Badge
            tone={change === 'added' ? 'success' : 'warn'}
            icon={change === 'added' ? 'PlusCircle' : 'MinusCircle'}
          >
            {t(`change.${change}`)}
          </Badge>
        ),
    },
  ];
  return (
    <DataTable
      rows={found.rows}
      total={found.total}
      params={params}
      columns={columns.filter((column) => column !== false)}
      namespace="reports"
      label={t('label')}
      rowKey={(row) => `${row.ref}${row.change ?? ''}`}
      rowHref={href}
      empty={<EmptyState title={t('none')}>{t('noneBody')}</EmptyState>}
    />
  );
}
