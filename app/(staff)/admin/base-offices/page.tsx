import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { DataTable } from '@/components/table/data-table';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Icon } from '@/components/ui/icon';
import { PageHeader } from '@/components/ui/page-header';
import { paths } from '@/lib/paths';
import { listOffices } from '@/lib/places/base-offices';
import { placeName } from '@/lib/places/ward-name';

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('admin.baseOffices'))('title'),
});

/** Base offices of the province and the wards that each covers. */
export default async function BaseOfficesPage() {
  const [offices, t, settings, locale] = await Promise.all([
    listOffices(),
    getTranslations('admin.baseOffices'),
    getTranslations('admin.settings'),
    getLocale(),
  ]);
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('lead')}
        breadcrumbs={[{ label: settings('title'), href: paths.admin.settings }]}
        action={
          <ButtonLink look="primary" href={paths.admin.newBaseOffice} icon={<Icon name="Plus" />}>
            {t('new')}
          </ButtonLink>
        }
      />
      <DataTable
        rows={offices}
        namespace="admin.baseOffices"
        label={t('title')}
        rowKey={({ code }) => code}
        rowHref={({ code }) => paths.admin.baseOffice(code)}
        columns={[
          { key: 'name', cell: (office) => placeName(office, office.code, locale) },
          { key: 'code', cell: ({ code }) => code },
          {
            key: 'wards',
            cell: ({ wards }) => wards.map((ward) => placeName(ward, ward.code, locale)).join(', ') || '—',
          },
        ]}
        empty={<EmptyState title={t('empty')}>{t('emptyHint')}</EmptyState>}
      />
    </>
  );
}
