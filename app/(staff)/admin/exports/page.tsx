import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import * as z from 'zod/mini';
import { ExportAnswer } from '@/components/access/admin/export-answer';
import { ExportState } from '@/components/access/admin/export-state';
import { type Column, DataTable } from '@/components/table/data-table';
import { FilterBar } from '@/components/table/filter-bar';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { PrintButton } from '@/components/ui/print-button';
import { listExports } from '@/lib/access/export-queries';
import { readTableParams, type SearchParams } from '@/lib/core/table-params';
import { paths } from '@/lib/paths';

const STATES = ['waiting', 'asked', 'agreed', 'refused', 'made'] as const;

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('admin.exports'))('title'),
});

export default async function ExportsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = readTableParams(await searchParams, {
    sorts: ['at'],
    desc: true,
    filters: { from: z.iso.date(), to: z.iso.date(), actor: z.uuid(), state: z.enum(STATES) },
  });
  const [{ rows, total, users }, t] = await Promise.all([listExports(params), getTranslations('admin.exports')]);
  const columns: Column<(typeof rows)[number]>[] = [
    { key: 'at', sortable: true, cell: (row, show) => show.instant(row.at) },
    { key: 'who', cell: (row) => row.actorName ?? t('elsewhere') },
    {
      key: 'kind',
      cell: (row) => {
        const key = `kinds.${row.kind}`;
        return t.has(key) ? t(key) : row.kind;
      },
    },
    { key: 'purpose', cell: (row) => row.purpose },
    { key: 'rows', align: 'right', cell: (row, show) => show.number(row.rows) },
    { key: 'masked', cell: (row) => (row.masked ? t('isMasked') : t('isFull')) },
    { key: 'state', cell: (row) => <ExportState state={row.state} agreedBy={row.agreedByName} /> },
    { key: 'answer', cell: (row) => row.canAnswer && <ExportAnswer recordId={row.id} people={row.rows} /> },
  ];
  return (
    <>
      <PageHeader title={t('title')} description={t('lead')} more={<PrintButton />} />
      <FilterBar
        namespace="admin.exports"
        params={params}
        href={paths.admin.exports}
        filters={[
          { kind: 'day', name: 'from' },
          { kind: 'day', name: 'to' },
          { kind: 'select', name: 'actor', options: users.map(({ id, name }) => ({ value: id, label: name })) },
          { kind: 'select', name: 'state', options: STATES.map((value) => ({ value, label: t(`states.${value}`) })) },
        ]}
      />
      <DataTable
        rows={rows}
        total={total}
        params={params}
        columns={columns}
        namespace="admin.exports"
        label={t('title')}
        rowKey={(row) => row.id}
        empty={<EmptyState title={t('empty')}>{t('emptyHint')}</EmptyState>}
      />
    </>
  );
}
