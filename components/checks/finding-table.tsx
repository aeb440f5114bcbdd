import { getTranslations } from 'next-intl/server';
import { type Column, DataTable } from '@/components/table/data-table';
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
      cell: (row) => ({
        text: row.name,
        note: [row.birthDate && f.birth(row.birthDate), t('row', { row: row.rowNumber })].filter(Boolean).join(' · '),
      }),
    },
    { key: 'ward', cell: (row) => row.ward, sortable: true },
    {
      key: 'finding',
      cell: (row) => ({
        text: [findingWords(t, f, row), row.call && t('call', { province: row.call })].filter(Boolean).join(' '),
        note: row.note || '',
      }),
    },
    {
      key: 'state',
      cell: (row, show) =>
        row.lineState === 'held' && row.state === 'open' ? show.state('held', 'line') : show.state(row.state, 'check'),
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
