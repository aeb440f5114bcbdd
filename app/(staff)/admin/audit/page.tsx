import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import * as z from 'zod/mini';
import { ExportButton } from '@/components/access/export-button';
import { AuditSubject } from '@/components/access/admin/audit-subject';
import { WhatHappened } from '@/components/access/admin/what-happened';
import { WhoActed } from '@/components/access/admin/who-acted';
import { type Column, DataTable } from '@/components/table/data-table';
import { FilterBar } from '@/components/table/filter-bar';
import { EmptyState } from '@/components/ui/empty-state';
import { Messages } from '@/components/ui/messages';
import { PageHeader } from '@/components/ui/page-header';
import { PrintButton } from '@/components/ui/print-button';
import { listAudit } from '@/lib/access/audit-queries';
import { readTableParams, type SearchParams, tableHref } from '@/lib/core/table-params';
import { nameOf } from '@/lib/drives/name-of';
import { paths } from '@/lib/paths';

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('admin.audit'))('title'),
});

export default async function AuditPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = readTableParams(await searchParams, {
    sorts: ['at'],
    desc: true,
    filters: {
      from: z.iso.date(),
      to: z.iso.date(),
      actor: z.uuid(),
      what: z.string().check(z.regex(/^[A-Za-z.]{1,60}$/)),
      subject: z.uuid(),
      drive: z.uuid(),
    },
  });
  const [{ rows, total, users, drives }, t, locale] = await Promise.all([
    listAudit(params),
    getTranslations('admin.audit'),
    getLocale(),
  ]);
  const columns: Column<(typeof rows)[number]>[] = [
    { key: 'at', sortable: true, cell: (row, show) => show.instant(row.at) },
    { key: 'who', cell: (row) => <WhoActed name={row.actorName} actorId={row.actorId} role={row.role} /> },
    { key: 'what', cell: (row) => <WhatHappened what={row.what} reason={row.reason} counts={row.counts} /> },
    { key: 'subject', cell: (row) => <AuditSubject row={row} /> },
    {
      key: 'seal',
      cell: (row) =>
        row.seal === null
          ? { state: t('unsealed'), tone: 'warn', icon: 'Link2Off' }
          : { state: t('sealed', { seq: row.seal.toString() }), tone: 'success', icon: 'Link2' },
    },
  ];
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('lead')}
        more={
          <Messages namespaces={['access']}>
            <ExportButton address={`${paths.admin.auditFile}${tableHref(params, {})}&language=${locale}`} />
            <PrintButton />
          </Messages>
        }
      />
      <FilterBar
        namespace="admin.audit"
        params={params}
        href={paths.admin.audit}
        filters={[
          { kind: 'day', name: 'from' },
          { kind: 'day', name: 'to' },
          { kind: 'select', name: 'actor', options: users.map(({ id, name }) => ({ value: id, label: name })) },
          { kind: 'search', name: 'what' },
          { kind: 'search', name: 'subject' },
          {
            kind: 'select',
            name: 'drive',
            options: drives.map((drive) => ({
              value: drive.id,
              label: `${drive.planNumber} – ${nameOf(drive, locale)}`,
            })),
          },
        ]}
      />
      <DataTable
        rows={rows}
        total={total}
        params={params}
        columns={columns}
        namespace="admin.audit"
        label={t('title')}
        rowKey={(row) => row.id}
        empty={<EmptyState title={t('empty')}>{t('emptyHint')}</EmptyState>}
      />
    </>
  );
}
