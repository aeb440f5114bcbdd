import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { BaseOfficeWardsForm } from '@/components/places/base-office-form';
import { Messages } from '@/components/ui/messages';
import { PageHeader } from '@/components/ui/page-header';
import { Card } from '@/components/ui/section';
import { paths } from '@/lib/paths';
import { readOfficeForm } from '@/lib/places/base-offices';
import { placeName } from '@/lib/places/ward-name';
import { wardOptions } from '@/lib/places/ward-options';

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('admin.baseOffices'))('title'),
});

export default async function BaseOfficePage({ params }: { params: Promise<{ code: string }> }) {
  const { code } = await params;
  const [{ office, wards }, t, locale] = await Promise.all([
    readOfficeForm(code),
    getTranslations('admin.baseOffices'),
    getLocale(),
  ]);
  if (!office) notFound();
  return (
    <>
      <PageHeader
        title={placeName(office, office.code, locale)}
        description={t('wardsLead')}
        breadcrumbs={[{ label: t('title'), href: paths.admin.baseOffices }]}
      />
      <Card>
        <Messages namespaces={['admin']}>
          <BaseOfficeWardsForm
            code={office.code}
            chosen={office.wards.map((ward) => ward.code)}
            wards={wardOptions(wards, locale)}
          />
        </Messages>
      </Card>
    </>
  );
}
