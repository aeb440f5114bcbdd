import { Icon } from '@/components/ui/icon';
import { getTranslations } from 'next-intl/server';
import { DataTable } from '@/components/table/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import { paths } from '@/lib/paths';

interface Row {
  id: string;
  kind: string;
  numberText: string;
  date: string;
  state: string;
}

/** Opens the PDF, which counts as a print. */
export const PrintLink = ({ documentId, label }: { documentId: string; label: string }) => (
  <a
    href={paths.documentFile(documentId)}
    target="_blank"
    className="prose-link inline-flex items-center gap-1.5 font-medium whitespace-nowrap max-sm:min-h-11"
  >
    <Icon name="FileText" className="size-[1.1em] shrink-0" />
    {label}
  </a>
);

/** A short list of documents: of one sponsor, of one drive. */
export async function DocumentTable({ documents, print }: { documents: Row[]; print: boolean }) {
  const t = await getTranslations('documents');
  return (
    <DataTable
      rows={documents}
      namespace="documents"
      label={t('title')}
      rowKey={(row) => row.id}
      empty={<EmptyState title={t('empty.title')}>{t('empty.body')}</EmptyState>}
      columns={[
        { key: 'kind', cell: (row) => t(`kinds.${row.kind}`) },
        { key: 'number', cell: (row) => row.numberText },
        { key: 'issuedAt', cell: (row, show) => show.day(row.date) },
        { key: 'state', cell: (row, show) => show.state(row.state, 'document') },
        ...(print ? [{ key: 'file', cell: (row: Row) => <PrintLink documentId={row.id} label={t('open')} /> }] : []),
      ]}
    />
  );
}
