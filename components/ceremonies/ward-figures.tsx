import { getTranslations } from 'next-intl/server';
import { DataTable } from '@/components/table/data-table';
import type { CeremonyDetail } from '@/lib/ceremonies/queries';
import { getFormat } from '@/lib/i18n/get-format';

/** Per ward: all gifts, what is issued, chosen for the stage, and handed over. */
export async function WardFiguresTable({
  rows,
  total,
}: {
  rows: CeremonyDetail['wards'];
  total: CeremonyDetail['total'];
}) {
  const [t, f] = await Promise.all([getTranslations('ceremonies'), getFormat()]);
  const figure = (key: 'items' | 'issued' | 'chosen' | 'onStage' | 'handedOver') => ({
    key,
    align: 'right' as const,
    cell: (row: CeremonyDetail['wards'][number]) => f.number(row[key]),
    foot: f.number(total[key]),
  });
  return (
    <DataTable
      rows={rows}
      namespace="ceremonies"
      label={t('sections.wards')}
      rowKey={(row) => row.wardCode}
      columns={[
        { key: 'ward', cell: (row) => row.ward },
        figure('items'),
        figure('issued'),
        figure('chosen'),
        figure('onStage'),
        figure('handedOver'),
      ]}
    />
  );
}
