import { getTranslations } from 'next-intl/server';
import { type Column, DataTable } from '@/components/table/data-table';
import { StateBadge } from '@/components/ui/state-badge';
import type { FindingRow } from '@/lib/checks/finding-page';
import type { CheckTableParams } from '@/lib/checks/table';
import { getFormat } from '@/lib/i18n/get-format';
import { paths } from '@/lib/paths';
import { FindingDecision } from './finding-decision';
import { findingWords } from './finding-words';

interface FindingTableProps {
  driveId: string;
  rows: FindingRow[];
  total: number;
  params: CheckTableParams;
  mayDecide: boolean;
  empty: React.ReactNode;
}

/** What speaks against single people, decided in the row itself. */
export async function FindingTable({ driveId, rows, total, params, mayDecide, empty }: FindingTableProps) {
  const [t, f] = await Promise.all([getTranslations('checks'), getFormat()]);
  const columns: Column<FindingRow>[] = [
    {
      key: 'person',
      cell: (row) => (
        <>
          {row.name}
          <span className="text-muted block text-sm font-normal">
            {[row.birthDate && f.birth(row.birthDate), t('row', { row: row.rowNumber })].filter(Boolean).join(' · ')}
          </span>
        </>
      ),
    },
    { key: 'ward', cell: (row) => row.ward, sortable: true },
    {
      key: 'finding',
      cell: (row) => (
        <>
          {findingWords(t, f, row)} {row.call && t('call', { province: row.call })}
          {row.note && <span className="text-muted block text-sm">{row.note}</span>}
        </>
      ),
    },
    {
      key: 'state',
      cell: (row) =>
        row.lineState === 'held' && row.state === 'open' ? (
          <StateBadge state="held" of="line" />
        ) : (
          <StateBadge state={row.state} of="check" />
        ),
    },
    ...(mayDecide ? [{ key: 'decide', cell: (row: FindingRow) => <FindingDecision row={row} /> }] : []),
  ];
  return (
    <DataTable
      rows={rows}
      total={total}
      columns={columns}
      namespace="checks"
      label={t('findingsLabel')}
      params={params}
      rowKey={(row) => row.id}
      rowHref={(row) => paths.drive(driveId).line(row.listId, row.lineId)}
      empty={empty}
    />
  );
}
