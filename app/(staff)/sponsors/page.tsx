import { Icon } from '@/components/ui/icon';
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { type Column, DataTable } from '@/components/table/data-table';
import { FilterBar } from '@/components/table/filter-bar';
import { SponsorName } from '@/components/sponsors/sponsor-name';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { can } from '@/lib/access/permissions';
import { requireActor } from '@/lib/access/session';
import type { SearchParams } from '@/lib/core/table-params';
import { paths } from '@/lib/paths';
import { listSponsors } from '@/lib/sponsors/queries';
import { SPONSOR_KINDS } from '@/lib/sponsors/rules';
import { readSponsorTable } from '@/lib/sponsors/table';

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('sponsors'))('title'),
});

type Row = Awaited<ReturnType<typeof listSponsors>>['rows'][number];

export default async function SponsorsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = readSponsorTable(await searchParams);
  const [{ rows, total, money }, actor, locale, t, status] = await Promise.all([
    listSponsors(params),
    requireActor(),
    getLocale(),
    getTranslations('sponsors'),
    getTranslations('status'),
  ]);
  const columns: Column<Row>[] = [
    { key: 'name', sortable: true, cell: (row) => <SponsorName sponsor={row} locale={locale} /> },
    { key: 'kind', cell: (row) => t(`kinds.${row.kind}`) },
    { key: 'taxCode', cell: (row) => row.taxCode ?? '—' },
    ...(money
      ? ([
          { key: 'pledged', align: 'right', cell: (row, show) => show.money(row.pledged) },
          { key: 'received', align: 'right', cell: (row, show) => show.money(row.received) },
        ] satisfies Column<Row>[])
      : []),
    { key: 'state', cell: (row, show) => show.state(row.state) },
  ];
  const add = can(actor.role, 'sponsor.edit') && (
    <ButtonLink look="primary" icon={<Icon name="Plus" />} href={paths.newSponsor}>
      {t('new')}
    </ButtonLink>
  );
  const filtered = Object.values(params.filters).some((value) => value !== undefined);
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} action={add} />
      <FilterBar
        namespace="sponsors"
        params={params}
        href={paths.sponsors}
        filters={[
          { kind: 'search', name: 'q' },
          {
            kind: 'select',
            name: 'kind',
            options: SPONSOR_KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) })),
          },
          {
            kind: 'select',
            name: 'state',
            options: ['active', 'retired'].map((value) => ({ value, label: status(value) })),
          },
        ]}
      />
      <DataTable
        rows={rows}
        columns={columns}
        namespace="sponsors"
        label={t('title')}
        params={params}
        total={total}
        rowKey={(row) => row.id}
        rowHref={(row) => paths.sponsor(row.id)}
        empty={
          filtered ? (
            <EmptyState title={t('noMatch')} />
          ) : (
            <EmptyState title={t('empty.title')} action={add}>
              {t('empty.body')}
            </EmptyState>
          )
        }
      />
    </>
  );
}
