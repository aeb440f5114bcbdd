import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { NewBaseOfficeForm } from '@/components/places/base-office-form';
import { Messages } from '@/components/ui/messages';
import { PageHeader } from '@/components/ui/page-header';
import { Card } from '@/components/ui/section';
import { paths } from '@/lib/paths';
import { readOfficeForm } from '@/lib/places/base-offices';
import { wardOptions } from '@/lib/places/ward-options';

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('admin.baseOffices'))('new'),
});

export default async function NewBaseOfficePage() {
  const [{ wards }, t, locale] = await Promise.all([
    readOfficeForm(),
    getTranslations('admin.baseOffices'),
    getLocale(),
  ]);
  return (
    <>
      <PageHeader title={t('new')} breadcrumbs={[{ label: t('title'), href: paths.admin.baseOffices }]} />
      <Card>
        <Messages namespaces={['admin']}>
          <NewBaseOfficeForm wards={wardOptions(wards, locale)} />
        </Messages>
      </Card>
    </>
  );
}
