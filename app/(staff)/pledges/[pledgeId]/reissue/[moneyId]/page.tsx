import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { PledgeStep } from '@/components/funds/pledge-step';
import { ReissueForm } from '@/components/funds/reissue-form';
import { getPledge } from '@/lib/funds/queries';
import { paths } from '@/lib/paths';

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('funds'))('reissueForm.title'),
});

export default async function ReissuePage({ params }: { params: Promise<{ pledgeId: string; moneyId: string }> }) {
  const { pledgeId, moneyId } = await params;
  const [pledge, t] = await Promise.all([getPledge(pledgeId, await getLocale()), getTranslations('funds.reissueForm')]);
  const money = pledge.money.find(({ id, reversed }) => id === moneyId && !reversed) ?? notFound();
  const number = money.receipts.find(({ state }) => state === 'issued')?.numberText ?? '';
  return (
    <PledgeStep pledge={pledge} title={t('title')} description={t('intro', { number })}>
      <ReissueForm money={money} next={paths.pledge(pledgeId)} />
    </PledgeStep>
  );
}
