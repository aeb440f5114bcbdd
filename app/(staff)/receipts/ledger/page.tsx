import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AccountTable } from '@/components/funds/account-table';
import { Postings } from '@/components/funds/postings';
import { getFormat } from '@/lib/i18n/get-format';
import { type Column, DataTable } from '@/components/table/data-table';
import { FilterBar } from '@/components/table/filter-bar';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { PrintButton } from '@/components/ui/print-button';
import { Section } from '@/components/ui/section';
import type { SearchParams } from '@/lib/core/table-params';
import { getLedger } from '@/lib/funds/ledger-queries';
import { readEntryTable } from '@/lib/funds/table';
import { paths } from '@/lib/paths';

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('funds'))('ledger.title'),
});

type Row = Awaited<ReturnType<typeof getLedger>>['entries'][number];

export default async function LedgerPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = readEntryTable(await searchParams);
  const [ledger, f, t, receipts] = await Promise.all([
    getLedger(params),
    getFormat(),
    getTranslations('funds.ledger'),
    getTranslations('funds.receipts'),
  ]);
  const names = ledger.accounts.map(({ id, kind, code, sponsor }) => ({
    value: id,
    label: [t(`accounts.${kind}`), code, sponsor?.name].filter(Boolean).join(' · '),
  }));
  const nameOf = new Map(names.map(({ value, label }) => [value, label]));
  const columns: Column<Row>[] = [
    { key: 'day', sortable: true, cell: (row, show) => show.day(row.day) },
    { key: 'kind', cell: (row) => t(`kinds.${row.kind}`) },
    { key: 'memo', cell: (row) => row.memo || '—' },
    {
      key: 'postings',
      cell: (row) => (
        <Postings
          lines={row.postings.map(({ accountId, amount }) => ({
            key: accountId,
            account: nameOf.get(accountId) ?? accountId,
            amount: f.money(amount),
          }))}
        />
      ),
    },
  ];
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        breadcrumbs={[{ label: receipts('title'), href: paths.receipts }]}
        more={
          <>
            <PrintButton />
            {ledger.mayBank && <ButtonLink href={paths.bankCash}>{t('bankCash')}</ButtonLink>}
          </>
        }
      />
      <Notice tone={ledger.balanced ? 'success' : 'error'}>{t(ledger.balanced ? 'balanced' : 'unbalanced')}</Notice>
      <Section title={t('accounts.title')} bare>
        <AccountTable accounts={ledger.accounts} />
      </Section>
      <Section title={t('entries.title')} bare>
        <FilterBar
          namespace="funds.ledger.entries"
          params={params}
          href={paths.ledger}
          filters={[
            { kind: 'select', name: 'account', options: names },
            { kind: 'day', name: 'from' },
            { kind: 'day', name: 'to' },
          ]}
        />
        <DataTable
          rows={ledger.entries}
          columns={columns}
          namespace="funds.ledger.entries"
          label={t('entries.title')}
          params={params}
          total={ledger.total}
          rowKey={(row) => row.id}
          empty={<EmptyState title={t('empty.title')}>{t('empty.body')}</EmptyState>}
        />
      </Section>
    </>
  );
}
