import { Icon } from '@/components/ui/icon';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import * as z from 'zod/mini';
import { FailedSystemJobs } from '@/components/access/admin/failed-system-jobs';
import { JobReason } from '@/components/access/admin/job-reason';
import { RefreshWhile } from '@/components/access/admin/refresh-while';
import { ActionButton } from '@/components/form/action-button';
import { type Column, DataTable } from '@/components/table/data-table';
import { FilterBar } from '@/components/table/filter-bar';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Progress } from '@/components/ui/progress';
import { StateBadge } from '@/components/ui/state-badge';
import { rerunJobAction } from '@/lib/access/admin-actions';
import { listJobs } from '@/lib/access/job-queries';
import { getFormat } from '@/lib/i18n/get-format';
import { readTableParams, type SearchParams } from '@/lib/core/table-params';
import { paths } from '@/lib/paths';

const STATES = ['queued', 'running', 'done', 'failed'] as const;

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('admin.jobs'))('title'),
});

export default async function JobsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = readTableParams(await searchParams, {
    sorts: ['createdAt'],
    desc: true,
    filters: { state: z.enum(STATES) },
  });
  const [{ jobs, total, systemFailed, mayRerunSystem }, t, status, { instant }] = await Promise.all([
    listJobs(params),
    getTranslations('admin.jobs'),
    getTranslations('status'),
    getFormat(),
  ]);
  const nameOf = (name: string) => {
    const key = `names.${name.replaceAll('.', '_')}`;
    return t.has(key) ? t(key) : name;
  };
  const columns: Column<(typeof jobs)[number]>[] = [
    { key: 'name', cell: (job) => nameOf(job.name) },
    { key: 'createdAt', sortable: true, cell: (job, show) => show.instant(job.createdAt) },
    { key: 'askedBy', cell: (job) => job.askedBy ?? t('system') },
    {
      key: 'state',
      cell: (job) => (
        <>
          <StateBadge state={job.state} of="job" />
          <JobReason reason={job.reason} />
        </>
      ),
    },
    {
      key: 'progress',
      cell: (job) => (job.total ? <Progress label={t('progress')} done={job.done} of={job.total} /> : '—'),
    },
    { key: 'finishedAt', desktopOnly: true, cell: (job, show) => show.instant(job.finishedAt) },
    {
      key: 'rerun',
      cell: (job) =>
        job.canRerun && (
          <ActionButton
            action={rerunJobAction}
            input={{ jobId: job.id }}
            label={t('rerun')}
            small
            icon={<Icon name="RotateCw" />}
          />
        ),
    },
  ];
  return (
    <>
      <PageHeader title={t('title')} description={t('lead')} />
      <RefreshWhile active={jobs.some(({ state }) => state === 'queued' || state === 'running')} />
      <FailedSystemJobs jobs={systemFailed} nameOf={nameOf} instant={instant} mayRerun={mayRerunSystem} />
      <FilterBar
        namespace="admin.jobs"
        params={params}
        href={paths.admin.jobs}
        filters={[{ kind: 'select', name: 'state', options: STATES.map((value) => ({ value, label: status(value) })) }]}
      />
      <DataTable
        rows={jobs}
        total={total}
        params={params}
        columns={columns}
        namespace="admin.jobs"
        label={t('title')}
        rowKey={(job) => job.id}
        empty={<EmptyState title={t('empty')}>{t('emptyHint')}</EmptyState>}
      />
    </>
  );
}
