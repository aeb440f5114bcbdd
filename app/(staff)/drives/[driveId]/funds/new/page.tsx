import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PledgeFormPage } from '@/components/funds/pledge-form-page';
import { PageHeader } from '@/components/ui/page-header';
import { pledgeChoices } from '@/lib/funds/queries';
import { paths } from '@/lib/paths';

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('funds'))('newPledge'),
});

export default async function DrivePledgePage({ params }: { params: Promise<{ driveId: string }> }) {
  const { driveId } = await params;
  const [choices, t] = await Promise.all([pledgeChoices(driveId), getTranslations('funds')]);
  return (
    <>
      <PageHeader title={t('pledgeForm.title')} breadcrumbs={[{ label: t('tab'), href: paths.drive(driveId).funds }]} />
      <PledgeFormPage choices={choices} />
    </>
  );
}
