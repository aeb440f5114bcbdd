import { Icon } from '@/components/ui/icon';
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { driveColumns } from '@/components/drives/drive-columns';
import { DataTable } from '@/components/table/data-table';
import { FilterBar } from '@/components/table/filter-bar';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { can } from '@/lib/access/permissions';
import { requireActor } from '@/lib/access/session';
import { readTableParams, type SearchParams } from '@/lib/core/table-params';
import { listDrives } from '@/lib/drives/queries';
import { MOVES } from '@/lib/drives/rules';
import { DRIVE_TABLE } from '@/lib/drives/table';
import { formatter } from '@/lib/i18n/format';
import { paths } from '@/lib/paths';

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('drives'))('title') });

export default async function DrivesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = readTableParams(await searchParams, DRIVE_TABLE);
  const [actor, { rows, total }, t, status, common, locale] = await Promise.all([
    requireActor(),
    listDrives(params),
    getTranslations('drives'),
    getTranslations('status'),
    getTranslations('common.table'),
    getLocale(),
  ]);
  const filtered = Object.values(params.filters).some((value) => value !== undefined);
  const mayDraft = can(actor.role, 'drive.edit');
  const create = (
    <ButtonLink look="primary" href={paths.newDrive} icon={<Icon name="Plus" />}>
      {t('new')}
    </ButtonLink>
  );
  const states = Object.keys(MOVES.Drive).map((value) => ({
    value,
    label: status.has(`of.drive.${value}`) ? status(`of.drive.${value}`) : status(value),
  }));
  const empty = filtered ? (
    <EmptyState title={common('noMatch')}>{common('noMatchHint')}</EmptyState>
  ) : (
    <EmptyState title={t('list.empty')} action={mayDraft && create}>
      {mayDraft ? t('list.emptyHint') : t('list.emptyWard')}
    </EmptyState>
  );
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} action={mayDraft && create} />
      {(total > 0 || filtered) && (
        <FilterBar
          namespace="drives"
          params={params}
          href={paths.drives}
          filters={[
            { kind: 'search', name: 'q' },
            { kind: 'select', name: 'state', options: states },
          ]}
        />
      )}
      <DataTable
        rows={rows}
        columns={driveColumns({ t, locale, f: formatter(locale) })}
        namespace="drives"
        label={t('list.label')}
        params={params}
        total={total}
        rowKey={(row) => row.id}
        rowHref={(row) => paths.drive(row.id).home}
        empty={empty}
      />
    </>
  );
}
