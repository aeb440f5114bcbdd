import { getTranslations } from 'next-intl/server';
import { type Column, DataTable } from '@/components/table/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import { Section } from '@/components/ui/section';
import { getFormat } from '@/lib/i18n/get-format';
import type { InsuranceImports } from '@/lib/register/queries';

type Import = InsuranceImports['imports'][number];

/** Files of cover that were loaded, newest first. */
export async function InsuranceHistory({ imports }: { imports: Import[] }) {
  const [t, f] = await Promise.all([getTranslations('register.insurance'), getFormat()]);
  const columns: Column<Import>[] = [
    { key: 'name', cell: (row) => row.name },
    { key: 'at', cell: (row) => f.instant(row.at) },
    { key: 'rows', cell: (row) => f.number(row.rows), align: 'right' },
    { key: 'added', cell: (row) => f.number(row.added), align: 'right' },
    { key: 'unchanged', cell: (row) => f.number(row.unchanged), align: 'right' },
    { key: 'problems', cell: (row) => f.number(row.problems), align: 'right' },
  ];
  return (
    <Section bare title={t('history')}>
      <DataTable
        rows={imports}
        columns={columns}
        namespace="register"
        label={t('history')}
        rowKey={(row) => row.id}
        empty={<EmptyState title={t('empty')}>{t('emptyHint')}</EmptyState>}
      />
    </Section>
  );
}
