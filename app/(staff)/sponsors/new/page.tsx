import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NewSponsorForm } from '@/components/sponsors/sponsor-form';
import { Messages } from '@/components/ui/messages';
import { PageHeader } from '@/components/ui/page-header';
import { openSponsorForm } from '@/lib/sponsors/queries';
import { paths } from '@/lib/paths';

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('sponsors'))('new') });

export default async function NewSponsorPage() {
  await openSponsorForm();
  const t = await getTranslations('sponsors');
  return (
    <>
      <PageHeader title={t('new')} breadcrumbs={[{ label: t('title'), href: paths.sponsors }]} />
      <Messages namespaces={['sponsors']}>
        <NewSponsorForm />
      </Messages>
    </>
  );
}
