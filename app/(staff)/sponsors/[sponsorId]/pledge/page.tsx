import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { PledgeFormPage } from '@/components/funds/pledge-form-page';
import { PageHeader } from '@/components/ui/page-header';
import { pledgeChoices } from '@/lib/funds/queries';
import { paths } from '@/lib/paths';
import { sponsorName } from '@/lib/sponsors/rules';

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('funds'))('newPledge'),
});

export default async function SponsorPledgePage({ params }: { params: Promise<{ sponsorId: string }> }) {
  const { sponsorId } = await params;
  const [choices, t, sponsors, locale] = await Promise.all([
    pledgeChoices(null),
    getTranslations('funds'),
    getTranslations('sponsors'),
    getLocale(),
  ]);
  const sponsor = choices.sponsors.find(({ id }) => id === sponsorId) ?? notFound();
  return (
    <>
      <PageHeader
        title={t('pledgeForm.title')}
        breadcrumbs={[
          { label: sponsors('title'), href: paths.sponsors },
          { label: sponsorName(sponsor, locale), href: paths.sponsor(sponsorId) },
        ]}
      />
      <PledgeFormPage choices={choices} sponsorId={sponsorId} />
    </>
  );
}
