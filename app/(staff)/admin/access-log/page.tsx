import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import * as z from 'zod/mini';
import { SeenPeople } from '@/components/access/admin/seen-people';
import { WhoActed } from '@/components/access/admin/who-acted';
import { type Column, DataTable } from '@/components/table/data-table';
import { FilterBar } from '@/components/table/filter-bar';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { PrintButton } from '@/components/ui/print-button';
import { listAccessLog } from '@/lib/access/access-log-queries';
import { SeenPerson } from '@/lib/access/schema';
import { readTableParams, type SearchParams } from '@/lib/core/table-params';
import { paths } from '@/lib/paths';

const KINDS = ['page', 'print', 'search', 'reveal', 'export', 'elsewhere'] as const;

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('admin.accessLog'))('title'),
});

export default async function AccessLogPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = readTableParams(await searchParams, {
    sorts: ['at'],
    desc: true,
    filters: {
      person: SeenPerson,
      actor: z.uuid(),
      from: z.iso.date(),
      to: z.iso.date(),
      kind: z.enum(KINDS),
    },
  });
  const [{ rows, total, users }, t] = await Promise.all([listAccessLog(params), getTranslations('admin.accessLog')]);
  /** A purpose of a page is a code; of an export it is what the person wrote. */
  const purposeOf = (purpose: string) => {
    const key = `purposes.${purpose.replaceAll('.', '_')}`;
    return t.has(key) ? t(key) : purpose;
  };
  const columns: Column<(typeof rows)[number]>[] = [
    { key: 'at', sortable: true, cell: (row, show) => show.instant(row.at) },
    { key: 'who', cell: (row) => <WhoActed name={row.actorName} actorId={row.actorId} role={row.role} /> },
    { key: 'kind', cell: (row) => t(`kinds.${row.kind}`) },
    { key: 'people', cell: (row) => <SeenPeople ids={row.subjectIds} type={row.subjectType} /> },
    { key: 'purpose', cell: (row) => purposeOf(row.purpose) },
  ];
  return (
    <>
      <PageHeader title={t('title')} description={t('lead')} more={<PrintButton />} />
      <FilterBar
        namespace="admin.accessLog"
        params={params}
        href={paths.admin.accessLog}
        filters={[
          { kind: 'search', name: 'person' },
          { kind: 'select', name: 'actor', options: users.map(({ id, name }) => ({ value: id, label: name })) },
          { kind: 'select', name: 'kind', options: KINDS.map((value) => ({ value, label: t(`kinds.${value}`) })) },
          { kind: 'day', name: 'from' },
          { kind: 'day', name: 'to' },
        ]}
      />
      <DataTable
        rows={rows}
        total={total}
        params={params}
        columns={columns}
        namespace="admin.accessLog"
        label={t('title')}
        rowKey={(row) => row.id}
        empty={<EmptyState title={t('empty')}>{t('emptyHint')}</EmptyState>}
      />
    </>
  );
}
