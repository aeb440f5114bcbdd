import { Icon } from '@/components/ui/icon';
import { getLocale, getTranslations } from 'next-intl/server';
import * as z from 'zod/mini';
import { DriveListTable } from '@/components/lists/drive-list-table';
import { DriveListTiles } from '@/components/lists/drive-list-tiles';
import { FilterBar } from '@/components/table/filter-bar';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { readTableParams, type SearchParams } from '@/lib/core/table-params';
import { getFormat } from '@/lib/i18n/get-format';
import { chooseLists } from '@/lib/lists/choose-lists';
import { listDriveLists, readListDrive } from '@/lib/lists/queries';
import { LIST_STATES } from '@/lib/lists/rules';
import { paths } from '@/lib/paths';

interface Props {
  params: Promise<{ driveId: string }>;
  searchParams: Promise<SearchParams>;
}

/** Lists of a drive: a ward's own, or for the office all wards with who is late. */
export default async function DriveListsPage({ params, searchParams }: Props) {
  const { driveId } = await params;
  const table = readTableParams(await searchParams, {
    sorts: ['ward', 'people', 'withErrors', 'state', 'submittedAt'],
    pageSize: 500,
    filters: { q: z.string(), state: z.enum([...LIST_STATES, 'none']), late: z.literal('yes') },
  });
  const locale = await getLocale();
  const [t, status, f, drive, all] = await Promise.all([
    getTranslations('lists'),
    getTranslations('status'),
    getFormat(),
    readListDrive(driveId),
    listDriveLists(driveId, locale),
  ]);
  const rows = chooseLists(all, table);
  const late = new Set(all.filter((row) => row.late).map((row) => row.wardCode)).size;
  const at = paths.drive(driveId);
  const states = [
    ...LIST_STATES.map((value) => ({ value, label: status(value) })),
    { value: 'none', label: t('noList') },
  ];
  const left =
    drive.daysLeft >= 0 ? t('drive.left', { days: drive.daysLeft }) : t('drive.past', { days: -drive.daysLeft });
  return (
    <>
      <PageHeader
        title={t('title')}
        description={`${t('drive.deadline', { day: f.day(drive.deadline) })} ${left}`}
        more={
          <ButtonLink plain icon={<Icon name="Download" />} href={`/api/lists/template?drive=${driveId}`}>
            {t('drive.template')}
          </ButtonLink>
        }
        action={
          drive.mayCreate && (
            <ButtonLink look="primary" icon={<Icon name="ListPlus" />} href={at.newList}>
              {t('drive.new')}
            </ButtonLink>
          )
        }
      />
      {!drive.open && <Notice className="mb-4">{t('drive.notOpen')}</Notice>}
      {!drive.isWard && late > 0 && (
        <Notice
          tone="warn"
          className="mb-4"
          title={t('drive.lateNotice', { count: late })}
          action={
            <ButtonLink small href={`${at.lists}?late=yes`}>
              {t('drive.lateShow')}
            </ButtonLink>
          }
        />
      )}
      <DriveListTiles rows={all} href={at.lists} />
      <div className="mt-6">
        {!drive.isWard && (
          <FilterBar
            namespace="lists"
            params={table}
            href={at.lists}
            filters={[
              { kind: 'search', name: 'q' },
              { kind: 'select', name: 'state', options: states },
              { kind: 'select', name: 'late', options: [{ value: 'yes', label: t('lateOnly') }] },
            ]}
          />
        )}
        <DriveListTable rows={rows} params={table} driveId={driveId} isWard={drive.isWard} filtered={all.length > 0} />
      </div>
    </>
  );
}
