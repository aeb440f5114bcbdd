import { Icon } from '@/components/ui/icon';
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { caseColumns } from '@/components/cases/case-columns';
import { DataTable } from '@/components/table/data-table';
import { FilterBar } from '@/components/table/filter-bar';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { listCases } from '@/lib/cases/queries';
import { CASE_KINDS, MOVES } from '@/lib/cases/rules';
import { CASE_TABLE } from '@/lib/cases/table';
import { readTableParams, type SearchParams } from '@/lib/core/table-params';
import { paths } from '@/lib/paths';

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('cases'))('title') });

export default async function CasesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = readTableParams(await searchParams, CASE_TABLE);
  const locale = await getLocale();
  const [{ rows, total, mayOpen }, t, status, common] = await Promise.all([
    listCases(params, locale),
    getTranslations('cases'),
    getTranslations('status'),
    getTranslations('common.table'),
  ]);
  const filtered = Object.values(params.filters).some((value) => value !== undefined);
  const create = (
    <ButtonLink look="primary" href={paths.newCase} icon={<Icon name="Plus" />}>
      {t('new')}
    </ButtonLink>
  );
  const states = Object.keys(MOVES.Case).map((value) => ({
    value,
    label: status.has(`of.case.${value}`) ? status(`of.case.${value}`) : status(value),
  }));
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} action={mayOpen && create} />
      {(total > 0 || filtered) && (
        <FilterBar
          namespace="cases"
          params={params}
          href={paths.cases}
          filters={[
            { kind: 'select', name: 'state', options: states },
            {
              kind: 'select',
              name: 'kind',
              options: CASE_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) })),
            },
            { kind: 'select', name: 'mine', options: [{ value: 'yes', label: t('mineOnly') }] },
          ]}
        />
      )}
      <DataTable
        rows={rows}
        columns={caseColumns(t, locale)}
        namespace="cases"
        label={t('title')}
        params={params}
        total={total}
        rowKey={(row) => row.id}
        rowHref={(row) => paths.case(row.id)}
        empty={
          filtered ? (
            <EmptyState title={common('noMatch')}>{common('noMatchHint')}</EmptyState>
          ) : (
            <EmptyState title={t('empty')}>{t('emptyHint')}</EmptyState>
          )
        }
      />
    </>
  );
}
