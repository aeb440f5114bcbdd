import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { type Column, DataTable } from '@/components/table/data-table';
import { Badge } from '@/components/ui/badge';
import { StateBadge } from '@/components/ui/state-badge';
import type { TableParams } from '@/lib/core/table-params';
import { getFormat } from '@/lib/i18n/get-format';
import type { LineRow } from '@/lib/lists/page-of-lines';
import { paths } from '@/lib/paths';
import { targetGroup } from '@/lib/prices/groups';

interface LineTableProps {
  rows: LineRow[];
  total: number;
  params: TableParams;
  driveId: string;
  listId: string;
  /** An auditor sees the table and no line's own page. */
  linked: boolean;
  empty: ReactNode;
  actions?: ReactNode;
}

/** People of a list: a dense table on a desktop, a card per person on a phone. */
export async function LineTable({ rows, total, params, driveId, listId, linked, empty, actions }: LineTableProps) {
  const [t, f] = await Promise.all([getTranslations('lists'), getFormat()]);
  const groupName = (code: string | null) => (code && targetGroup(code)?.[f.locale]) || '—';
  const columns: Column<LineRow>[] = [
    { key: 'rowNumber', cell: (row) => f.number(row.rowNumber), align: 'right', sortable: true, desktopOnly: true },
    {
      key: 'fullName',
      cell: (row) => <span className="lg:whitespace-nowrap">{row.fullName || '—'}</span>,
      sortable: true,
    },
    { key: 'birthDate', cell: (row) => (row.birthDate ? f.birth(row.birthDate) : '—') },
    { key: 'citizenId', cell: (row) => row.citizenId ?? '—' },
    { key: 'hamlet', cell: (row) => row.hamlet || '—', sortable: true },
    { key: 'groupCode', cell: (row) => groupName(row.groupCode), sortable: true },
    { key: 'item', cell: (row) => t(row.itemKind === 'book' ? 'lines.book' : 'lines.card', { months: row.months }) },
    { key: 'problems', cell: (row) => <Marks row={row} words={{ t }} /> },
  ];
  // The name heads the card of a phone and carries the link.
  const [number, name, ...others] = columns;
  return (
    <DataTable
      rows={rows}
      columns={[name!, number!, ...others]}
      namespace="lists"
      label={t('lines.title')}
      params={params}
      total={total}
      rowKey={(row) => row.id}
      rowHref={(row) => (linked ? paths.drive(driveId).line(listId, row.id) : undefined)}
      empty={empty}
      actions={actions}
    />
  );
}

type Say = Awaited<ReturnType<typeof getTranslations<'lists'>>>;

/** What is to be looked at in a line: never by colour alone. */
function Marks({ row, words: { t } }: { row: LineRow; words: { t: Say } }) {
  const quiet = row.errorCount + row.warningCount + row.findings.length + row.remarks === 0 && row.state === 'waiting';
  if (quiet) return <span className="text-muted">—</span>;
  return (
    <span className="inline-flex flex-wrap gap-1.5">
      {row.state !== 'waiting' && <StateBadge state={row.state} of="line" />}
      {row.state !== 'excluded' && row.errorCount > 0 && (
        <Badge tone="danger" icon="CircleAlert">
          {t('lines.errorCount', { count: row.errorCount })}
        </Badge>
      )}
      {row.state !== 'excluded' && row.errorCount === 0 && row.warningCount > 0 && (
        <Badge tone="warn" icon="TriangleAlert">
          {t('lines.warningCount', { count: row.warningCount })}
        </Badge>
      )}
      {row.findings.length > 0 && (
        <Badge tone="warn" icon="Users">
          {t('tiles.checks')}
        </Badge>
      )}
      {row.remarks > 0 && (
        <Badge tone="info" icon="MessageSquare">
          {t('lines.remarkCount', { count: row.remarks })}
        </Badge>
      )}
    </span>
  );
}
