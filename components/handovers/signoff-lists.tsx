import { Icon } from '@/components/ui/icon';
import { getTranslations } from 'next-intl/server';
import { DataTable } from '@/components/table/data-table';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { vietnamDay } from '@/lib/core/clock';
import type { HandoverBoard } from '@/lib/handovers/board';
import { getFormat } from '@/lib/i18n/get-format';
import { paths } from '@/lib/paths';

/** Lists printed for signature, the newest first: which were entered, and how many of each have received. */
export async function SignoffLists({ rows, driveId }: { rows: HandoverBoard['signoffs']; driveId: string }) {
  const [t, f] = await Promise.all([getTranslations('handovers'), getFormat()]);
  return (
    <DataTable
      rows={rows}
      namespace="handovers"
      label={t('lists.title')}
      rowKey={(row) => row.id}
      rowHref={(row) => paths.drive(driveId).signoff(row.id)}
      columns={[
        { key: 'title', cell: (row) => row.title },
        { key: 'ward', cell: (row) => row.ward },
        { key: 'createdAt', cell: (row) => f.day(vietnamDay(row.createdAt)) },
        {
          key: 'done',
          align: 'right',
          cell: (row) => ({
            text: `${f.number(row.done)} / ${f.number(row.rows)}`,
            note: row.savedAt ? undefined : t('lists.notEntered'),
          }),
        },
        {
          key: 'document',
          cell: (row) =>
            row.documentId && (
              <ButtonLink plain small icon={<Icon name="Printer" />} href={paths.documentFile(row.documentId)}>
                {t('lists.print')}
              </ButtonLink>
            ),
        },
      ]}
      empty={<EmptyState title={t('lists.empty')}>{t('lists.lead')}</EmptyState>}
    />
  );
}
