import { getTranslations } from 'next-intl/server';
import { type Column, DataTable } from '@/components/table/data-table';
import type { PairRow } from '@/lib/checks/pair-page';
import type { CheckTableParams } from '@/lib/checks/table';
import { getFormat } from '@/lib/i18n/get-format';
import { paths } from '@/lib/paths';
import { ReasonList } from './reason-list';

interface PairTableProps {
  driveId: string;
  rows: PairRow[];
  total: number;
  params: CheckTableParams;
  empty: React.ReactNode;
}

/** Pairs to decide; each row leads to both people side by side. */
export async function PairTable({ driveId, rows, total, params, empty }: PairTableProps) {
  const [t, f] = await Promise.all([getTranslations('checks'), getFormat()]);
  const say = t as unknown as (key: string) => string;
  const side = (row: PairRow, at: 0 | 1) => {
    const one = row.sides[at];
    const about = one && [one.birthDate && f.birth(one.birthDate), one.ward ?? t('pair.insurance')];
    return about && { text: one.name, note: about.filter(Boolean).join(' · ') };
  };
  const columns: Column<PairRow>[] = [
    { key: 'open', cell: (row) => side(row, 0), sortable: true },
    { key: 'second', cell: (row) => side(row, 1) },
    {
      key: 'why',
      cell: (row) => (
        <div className="text-sm">
          <span className="font-medium">{say(`strength.${row.strength}`)}</span>
          <ReasonList reasons={row.reasons} />
        </div>
      ),
    },
    { key: 'kind', cell: (row) => say(`kinds.${row.kind}`) },
    { key: 'state', cell: (row, show) => show.state(row.state, 'check') },
  ];
  return (
    <DataTable
      rows={rows}
      total={total}
      columns={columns}
      namespace="checks"
      label={t('pairsLabel')}
      params={params}
      rowKey={(row) => row.id}
      rowHref={(row) => paths.drive(driveId).check(row.id)}
      empty={empty}
    />
  );
}
