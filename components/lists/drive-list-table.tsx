import { getTranslations } from 'next-intl/server';
import { type Column, DataTable } from '@/components/table/data-table';
import { Badge } from '@/components/ui/badge';
import { EmptyState } from '@/components/ui/empty-state';
import { StateBadge } from '@/components/ui/state-badge';
import { vietnamDay } from '@/lib/core/clock';
import type { TableParams } from '@/lib/core/table-params';
import { getFormat } from '@/lib/i18n/get-format';
import type { DriveListRow } from '@/lib/lists/queries';
import { paths } from '@/lib/paths';

interface DriveListTableProps {
  rows: DriveListRow[];
  params: TableParams;
  driveId: string;
  isWard: boolean;
  /** There are rows, but the filter leaves none. */
  filtered: boolean;
}

/** Every list of a drive, wards without one too; a ward sees its own, by name. */
export async function DriveListTable({ rows, params, driveId, isWard, filtered }: DriveListTableProps) {
  const [t, common, f] = await Promise.all([getTranslations('lists'), getTranslations('common.table'), getFormat()]);
  const made = isWard ? rows.filter((row) => row.listId) : rows;
  const about = (row: DriveListRow) =>
    [
      row.phase,
      row.origin && row.origin !== 'ward' ? t(`origins.${row.origin}`) : null,
      row.tag,
      row.listVersion > 1 ? t('version', { version: row.listVersion }) : null,
    ].filter(Boolean);
  const title: Column<DriveListRow> = {
    key: 'title',
    cell: (row) => ({ text: row.listId ? row.title : '—', note: about(row).join(' · ') }),
  };
  const ward: Column<DriveListRow> = { key: 'ward', cell: (row) => row.ward, sortable: true };
  const columns: Column<DriveListRow>[] = [
    ...(isWard ? [title] : [ward, title]),
    {
      key: 'people',
      cell: (row) => f.number(row.people),
      align: 'right',
      sortable: true,
      foot: f.number(made.filter((row) => !row.superseded).reduce((sum, row) => sum + row.people, 0)),
    },
    {
      key: 'withErrors',
      cell: (row) => (row.withErrors > 0 ? f.number(row.withErrors) : '—'),
      align: 'right',
      sortable: true,
    },
    {
      key: 'state',
      cell: (row) => (
        <span className="inline-flex flex-wrap gap-1.5">
          {row.state ? <StateBadge state={row.state} /> : <Badge icon="CircleDashed">{t('noList')}</Badge>}
          {row.late && (
            <Badge tone="warn" icon="Clock">
              {t('late')}
            </Badge>
          )}
          {row.superseded && <Badge>{t('superseded')}</Badge>}
        </span>
      ),
      sortable: true,
    },
    { key: 'submittedAt', cell: (row) => (row.submittedAt ? f.day(vietnamDay(row.submittedAt)) : '—'), sortable: true },
  ];
  const empty = filtered ? (
    <EmptyState title={common('noMatch')}>{common('noMatchHint')}</EmptyState>
  ) : (
    <EmptyState title={t('drive.none')}>{isWard ? t('drive.noneWard') : t('drive.noneOffice')}</EmptyState>
  );
  return (
    <DataTable
      rows={made}
      columns={columns}
      namespace="lists"
      label={isWard ? t('drive.ownRows') : t('drive.rows')}
      params={params}
      rowKey={(row) => row.listId ?? row.wardCode}
      rowHref={(row) => (row.listId ? paths.drive(driveId).list(row.listId) : undefined)}
      empty={
        isWard && made.length === 0 ? <EmptyState title={t('drive.none')}>{t('drive.noneWard')}</EmptyState> : empty
      }
    />
  );
}
