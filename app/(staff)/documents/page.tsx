import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PrintLink } from '@/components/documents/document-table';
import { type Column, DataTable } from '@/components/table/data-table';
import { FilterBar } from '@/components/table/filter-bar';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { can } from '@/lib/access/permissions';
import { requireActor } from '@/lib/access/session';
import type { SearchParams } from '@/lib/core/table-params';
import { TEMPLATE_NAMES } from '@/lib/documents/kinds';
import { listDocuments } from '@/lib/documents/queries';
import { readDocumentTable } from '@/lib/documents/table';
import { paths } from '@/lib/paths';

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('documents'))('title'),
});

type Row = Awaited<ReturnType<typeof listDocuments>>['rows'][number];

export default async function DocumentsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = readDocumentTable(await searchParams);
  const [{ rows, total }, actor, t, status] = await Promise.all([
    listDocuments(params),
    requireActor(),
    getTranslations('documents'),
    getTranslations('status.of.document'),
  ]);
  const print = can(actor.role, 'document.print');
  const columns: Column<Row>[] = [
    { key: 'number', cell: (row) => row.numberText },
    { key: 'kind', cell: (row) => t(`kinds.${row.kind}`) },
    { key: 'issuedAt', sortable: true, cell: (row, show) => show.day(row.date) },
    { key: 'state', cell: (row, show) => show.state(row.state, 'document') },
    { key: 'prints', align: 'right', cell: (row, show) => show.number(row.prints) },
    ...(print ? [{ key: 'file', cell: (row: Row) => <PrintLink documentId={row.id} label={t('open')} /> }] : []),
  ];
  const filtered = Object.values(params.filters).some((value) => value !== undefined);
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} />
      <FilterBar
        namespace="documents"
        params={params}
        href={paths.documents}
        filters={[
          { kind: 'search', name: 'number' },
          {
            kind: 'select',
            name: 'kind',
            options: TEMPLATE_NAMES.map((value) => ({ value, label: t(`kinds.${value}`) })),
          },
          {
            kind: 'select',
            name: 'state',
            options: ['issued', 'void'].map((value) => ({ value, label: status(value) })),
          },
        ]}
      />
      <DataTable
        rows={rows}
        columns={columns}
        namespace="documents"
        label={t('title')}
        params={params}
        total={total}
        rowKey={(row) => row.id}
        rowHref={(row) => paths.document(row.id)}
        empty={
          filtered ? (
            <EmptyState title={t('noMatch')} />
          ) : (
            <EmptyState title={t('empty.title')}>{t('empty.body')}</EmptyState>
          )
        }
      />
    </>
  );
}
