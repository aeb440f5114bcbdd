import { Icon } from '@/components/ui/icon';
import { getTranslations } from 'next-intl/server';
import * as z from 'zod/mini';
import { type Column, DataTable } from '@/components/table/data-table';
import { FilterBar } from '@/components/table/filter-bar';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { readTableParams, type SearchParams } from '@/lib/core/table-params';
import { getFormat } from '@/lib/i18n/get-format';
import { paths } from '@/lib/paths';
import { searchPeople } from '@/lib/register/queries';

type Row = Awaited<ReturnType<typeof searchPeople.as>>['rows'][number];

/** Looks for a human by name or number. */
export default async function PeoplePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = readTableParams(await searchParams, {
    sorts: ['fullName'],
    filters: { q: z.string().check(z.maxLength(100)) },
  });
  const { q } = params.filters;
  const [t, f, { rows, total }] = await Promise.all([
    getTranslations('register'),
    getFormat(),
    searchPeople(q, params),
  ]);
  const columns: Column<Row>[] = [
    { key: 'fullName', cell: (row) => row.fullName },
    { key: 'birthDate', cell: (row) => (row.birthDate ? f.birth(row.birthDate) : '—') },
    { key: 'sex', cell: (row) => (row.sex === 'male' || row.sex === 'female' ? t(`sexes.${row.sex}`) : '—') },
    { key: 'citizenId', cell: (row) => row.citizenId ?? '—' },
    { key: 'insuranceCode', cell: (row) => row.insuranceCode ?? '—' },
  ];
  return (
    <>
      <PageHeader title={t('people.title')} description={t('people.description')} />
      <FilterBar namespace="register" params={params} href={paths.people} filters={[{ kind: 'search', name: 'q' }]} />
      <DataTable
        rows={rows}
        columns={columns}
        namespace="register"
        label={t('people.label')}
        params={params}
        total={total}
        rowKey={(row) => row.id}
        rowHref={(row) => paths.person(row.id)}
        empty={
          q ? (
            <EmptyState icon={<Icon name="Search" />} title={t('people.none')}>
              {t('people.noneHint')}
            </EmptyState>
          ) : (
            <EmptyState icon={<Icon name="Search" />} title={t('people.start')}>
              {t('people.startHint')}
            </EmptyState>
          )
        }
      />
    </>
  );
}
