import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { PrintLink } from '@/components/documents/document-table';
import { type Column, DataTable } from '@/components/table/data-table';
import { FilterBar } from '@/components/table/filter-bar';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { can } from '@/lib/access/permissions';
import { requireActor } from '@/lib/access/session';
import type { SearchParams } from '@/lib/core/table-params';
import { listReceipts } from '@/lib/funds/queries';
import { readReceiptTable } from '@/lib/funds/table';
import { paths } from '@/lib/paths';
import { sponsorName } from '@/lib/sponsors/rules';

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('funds'))('receipts.title'),
});

type Row = Awaited<ReturnType<typeof listReceipts>>['rows'][number];

export default async function ReceiptsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = readReceiptTable(await searchParams);
  const [{ rows, total, unmatched }, actor, locale, t, methods, status, documents] = await Promise.all([
    listReceipts(params),
    requireActor(),
    getLocale(),
    getTranslations('funds.receipts'),
    getTranslations('funds.methods'),
    getTranslations('status.of.document'),
    getTranslations('documents'),
  ]);
  const print = can(actor.role, 'document.print');
  const columns: Column<Row>[] = [
    {
      key: 'number',
      sortable: true,
      cell: (row) => (
        <>
          {print ? <PrintLink documentId={row.id} label={row.numberText} /> : row.numberText}
          <span className="text-muted block text-sm font-normal">{t('book', { year: String(row.year) })}</span>
        </>
      ),
    },
    { key: 'date', cell: (row, show) => show.day(row.date) },
    { key: 'sponsor', cell: (row) => (row.pledge ? sponsorName(row.pledge.sponsor, locale) : '—') },
    {
      key: 'pledge',
      cell: (row) => row.pledge && { text: row.pledge.code, href: paths.pledge(row.pledge.id) },
    },
    { key: 'amount', align: 'right', cell: (row, show) => show.money(row.amount) },
    { key: 'method', cell: (row) => row.method && methods(row.method) },
    {
      key: 'state',
      cell: (row, show) => ({ ...show.state(row.state, 'document'), note: row.voidReason ?? undefined }),
    },
  ];
  const filtered = Object.values(params.filters).some((value) => value !== undefined);
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        more={
          <>
            <ButtonLink look="quiet" href={paths.documents}>
              {documents('title')}
            </ButtonLink>
            <ButtonLink href={paths.ledger}>{t('ledger')}</ButtonLink>
            {can(actor.role, 'money.record') && <ButtonLink href={paths.statement}>{t('statement')}</ButtonLink>}
          </>
        }
      />
      {unmatched > 0 && (
        <Notice
          tone="warn"
          className="mb-5"
          title={t('waiting', { count: unmatched })}
          action={
            <ButtonLink small href={paths.statement}>
              {t('waitingAction')}
            </ButtonLink>
          }
        />
      )}
      <FilterBar
        namespace="funds.receipts"
        params={params}
        href={paths.receipts}
        filters={[
          { kind: 'search', name: 'number' },
          {
            kind: 'select',
            name: 'state',
            options: ['issued', 'void'].map((value) => ({ value, label: status(value) })),
          },
          { kind: 'day', name: 'from' },
          { kind: 'day', name: 'to' },
        ]}
      />
      <DataTable
        rows={rows}
        columns={columns}
        namespace="funds.receipts"
        label={t('title')}
        params={params}
        total={total}
        rowKey={(row) => row.id}
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
