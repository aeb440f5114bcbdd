import { Icon } from '@/components/ui/icon';
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { DataTable } from '@/components/table/data-table';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { listCeremonies } from '@/lib/ceremonies/queries';
import { nameOf } from '@/lib/drives/name-of';
import { getFormat } from '@/lib/i18n/get-format';
import { paths } from '@/lib/paths';

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('ceremonies'))('title'),
});

/** Ceremonies of a drive. */
export default async function CeremoniesPage({ params }: { params: Promise<{ driveId: string }> }) {
  const { driveId } = await params;
  const locale = await getLocale();
  const [t, f, list] = await Promise.all([getTranslations('ceremonies'), getFormat(), listCeremonies(driveId, locale)]);
  const at = paths.drive(driveId);
  const create = list.mayCreate && (
    <ButtonLink look="primary" icon={<Icon name="CalendarPlus" />} href={at.newCeremony}>
      {t('new')}
    </ButtonLink>
  );
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('lead')}
        action={create}
        more={<ButtonLink href={paths.calendar}>{t('calendar.title')}</ButtonLink>}
      />
      <DataTable
        rows={list.rows}
        namespace="ceremonies"
        label={t('title')}
        rowKey={(row) => row.id}
        rowHref={(row) => at.ceremony(row.id)}
        columns={[
          { key: 'name', cell: (row) => nameOf(row, locale) },
          { key: 'day', cell: (row) => t('when', { day: f.day(row.day), from: row.from, to: row.to }) },
          {
            key: 'venue',
            cell: (row) => ({ text: row.venue, note: row.ward }),
          },
          { key: 'wards', align: 'right', cell: (row) => f.number(row.wards), desktopOnly: true },
          { key: 'onStage', align: 'right', cell: (row) => f.number(row.onStage) },
          { key: 'state', cell: (row, show) => show.state(row.state) },
        ]}
        empty={<EmptyState title={t('empty')}>{t('emptyBody')}</EmptyState>}
      />
    </>
  );
}
