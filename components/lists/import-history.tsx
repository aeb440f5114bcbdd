import { getTranslations } from 'next-intl/server';
import { type Column, DataTable } from '@/components/table/data-table';
import { Section } from '@/components/ui/section';
import { getFormat } from '@/lib/i18n/get-format';
import type { ListHead } from '@/lib/lists/head-of-list';

type Import = ListHead['imports'][number];

/** Files uploaded to this list, newest first; the same file twice is here twice, with nothing added. */
export async function ImportHistory({ imports }: { imports: Import[] }) {
  const [t, f] = await Promise.all([getTranslations('lists.upload'), getFormat()]);
  if (imports.length === 0) return null;
  const columns: Column<Import>[] = [
    { key: 'importFile', cell: (row) => row.name },
    { key: 'importAt', cell: (row) => f.instant(row.at) },
    { key: 'importRows', cell: (row) => f.number(row.rows), align: 'right' },
    { key: 'importAdded', cell: (row) => f.number(row.added), align: 'right' },
    { key: 'importUnchanged', cell: (row) => f.number(row.unchanged), align: 'right' },
    { key: 'importProblems', cell: (row) => f.number(row.problems), align: 'right' },
  ];
  return (
    <Section bare title={t('history')}>
      <DataTable rows={imports} columns={columns} namespace="lists" label={t('history')} rowKey={(row) => row.id} />
    </Section>
  );
}
