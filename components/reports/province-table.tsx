import { getTranslations } from 'next-intl/server';
import { ShownCount } from '@/components/public/shown-count';
import type { Cells } from '@/components/table/cells';
import { DataTable } from '@/components/table/data-table';
import { Money, NumberText } from '@/components/ui/figures';
import type { ProvinceTotal } from '@/lib/reports/national-totals';

/** Provinces with what their drives came to, of one kind of item, and the sum of what is told. */
export async function ProvinceTable({ rows, label }: { rows: ProvinceTotal[]; label: string }) {
  const t = await getTranslations('reports.national');
  const count = (key: 'drives' | 'approved' | 'issued' | 'handedOver') => ({
    key,
    align: 'right' as const,
    cell: (row: ProvinceTotal) => <ShownCount value={row[key]} />,
    foot: <NumberText value={rows.reduce((sum, row) => sum + (row[key] ?? 0), 0)} />,
  });
  const money = (key: 'full' | 'sponsorShare') => ({
    key,
    align: 'right' as const,
    cell: (row: ProvinceTotal, show: Cells) => show.money(row[key]),
    foot: <Money vnd={rows.reduce((sum, row) => sum + (row[key] ?? 0n), 0n)} />,
  });
  return (
    <DataTable
      rows={rows}
      namespace="reports.national"
      label={label}
      rowKey={(row) => row.provinceCode}
      columns={[
        {
          key: 'province',
          cell: (row) => (
            <>
              {row.province}
              {row.partly && <span className="text-muted block text-sm">{t('partly')}</span>}
            </>
          ),
          foot: t('all'),
        },
        count('drives'),
        count('approved'),
        count('issued'),
        count('handedOver'),
        money('full'),
        money('sponsorShare'),
        { key: 'day', cell: (row, show) => show.day(row.day) },
      ]}
    />
  );
}
