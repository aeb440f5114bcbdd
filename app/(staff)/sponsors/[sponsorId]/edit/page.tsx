import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { EditSponsorForm } from '@/components/sponsors/sponsor-form';
import { Messages } from '@/components/ui/messages';
import { PageHeader } from '@/components/ui/page-header';
import { paths } from '@/lib/paths';
import { sponsorToEdit } from '@/lib/sponsors/queries';

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('sponsors'))('edit') });

export default async function EditSponsorPage({ params }: { params: Promise<{ sponsorId: string }> }) {
  const { sponsorId } = await params;
  const [sponsor, t] = await Promise.all([sponsorToEdit(sponsorId), getTranslations('sponsors')]);
  return (
    <>
      <PageHeader
        title={t('edit')}
        breadcrumbs={[
          { label: t('title'), href: paths.sponsors },
          { label: sponsor.name, href: paths.sponsor(sponsorId) },
        ]}
      />
      <Messages namespaces={['sponsors']}>
        <EditSponsorForm sponsor={sponsor} />
      </Messages>
    </>
  );
}
