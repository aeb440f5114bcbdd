import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { DocumentTable } from '@/components/documents/document-table';
import { PledgeTable } from '@/components/funds/pledge-table';
import { PledgeTotals } from '@/components/funds/pledge-totals';
import { Became } from '@/components/letters/became';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { ownGifts } from '@/lib/letters/sponsor-queries';
import { paths } from '@/lib/paths';
import { sponsorName } from '@/lib/sponsors/rules';

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('sponsorPages'))('title'),
});

/** The home of a giver. */
export default async function OwnGiftsPage() {
  const locale = await getLocale();
  const [gifts, t] = await Promise.all([ownGifts(locale), getTranslations('sponsorPages')]);
  return (
    <>
      <PageHeader
        title={t('title')}
        description={`${gifts.sponsors.map((one) => sponsorName(one, locale)).join(', ')}. ${t('description')}`}
      />
      <PledgeTotals totals={gifts.totals} />
      {gifts.gifts.map(({ sponsor, grand, wards }) => (
        <Became
          key={sponsor.id}
          {...(gifts.gifts.length > 1 ? { name: sponsorName(sponsor, locale) } : {})}
          grand={grand}
          wards={wards}
        />
      ))}
      <Section title={t('pledges')} bare>
        <PledgeTable pledges={gifts.pledges} drives={gifts.drives} show="drive" href={paths.ownPledge} />
      </Section>
      <Section title={t('documents')} bare>
        <DocumentTable documents={gifts.documents} print />
      </Section>
    </>
  );
}
