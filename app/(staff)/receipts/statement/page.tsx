import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { Link } from '@/components/ui/link';
import { ActionButton } from '@/components/form/action-button';
import { SettleLine } from '@/components/funds/settle-line';
import { StatementUpload } from '@/components/funds/statement-upload';
import { type Column, DataTable } from '@/components/table/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import { Messages } from '@/components/ui/messages';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { Tabs } from '@/components/ui/tabs';
import type { SearchParams } from '@/lib/core/table-params';
import { restoreLineAction } from '@/lib/funds/actions';
import { listStatementLines } from '@/lib/funds/statement-queries';
import { readLineTable } from '@/lib/funds/table';
import { getFormat } from '@/lib/i18n/get-format';
import { paths } from '@/lib/paths';
import { sponsorName } from '@/lib/sponsors/rules';

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('funds'))('statement.title'),
});

type Row = Awaited<ReturnType<typeof listStatementLines>>['rows'][number];

export default async function StatementPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = readLineTable(await searchParams);
  const [page, locale, t, funds, f] = await Promise.all([
    listStatementLines(params),
    getLocale(),
    getTranslations('funds.statement'),
    getTranslations('funds'),
    getFormat(),
  ]);
  const state = params.filters.state ?? 'unmatched';
  const choices = page.pledges.map(({ id, code, sponsor, outstanding }) => ({
    id,
    label: [code, sponsorName(sponsor, locale), outstanding === null ? '' : f.money(outstanding)]
      .filter(Boolean)
      .join(' · '),
  }));
  const settle = (row: Row) => {
    if (row.state === 'matched')
      return (
        row.pledge && (
          <Link className="prose-link" href={paths.pledge(row.pledge.id)}>
            {row.pledge.code} · {row.pledge.sponsor.name}
          </Link>
        )
      );
    if (row.state === 'notOurs')
      return (
        <ActionButton small look="quiet" action={restoreLineAction} input={{ lineId: row.id }} label={t('restore')} />
      );
    return (
      <>
        {row.match && <p className="text-muted mb-1 text-sm">{t(`because.${row.match.because}`)}</p>}
        <SettleLine lineId={row.id} proposed={row.match?.pledgeId ?? null} pledges={choices} recorded={row.recorded} />
      </>
    );
  };
  const columns: Column<Row>[] = [
    { key: 'day', sortable: true, cell: (row, show) => show.day(row.day) },
    { key: 'amount', align: 'right', cell: (row, show) => show.money(row.amount) },
    {
      key: 'text',
      cell: (row) => (
        <span className="wrap-anywhere">
          {row.text}
          {row.reference && <span className="text-muted block text-sm">{row.reference}</span>}
        </span>
      ),
    },
    { key: 'match', cell: settle },
  ];
  return (
    <Messages namespaces={['funds']}>
      <PageHeader
        title={t('title')}
        description={t('description')}
        breadcrumbs={[{ label: funds('receipts.title'), href: paths.receipts }]}
      />
      <Section title={t('upload.label')}>
        <StatementUpload />
      </Section>
      <Section title={t('lines')} bare>
        <Tabs
          label={t('title')}
          tabs={(['unmatched', 'matched', 'notOurs'] as const).map((key) => ({
            href: `${paths.statement}?state=${key}`,
            label: t(`states.${key}`),
            count: page.counts[key] ?? 0,
            current: key === state,
          }))}
        />
        <DataTable
          rows={page.rows}
          columns={columns}
          namespace="funds.statement"
          label={t(`states.${state}`)}
          params={params}
          total={page.total}
          rowKey={(row) => row.id}
          empty={<EmptyState title={t(`empty.${state}`)} />}
        />
      </Section>
    </Messages>
  );
}
