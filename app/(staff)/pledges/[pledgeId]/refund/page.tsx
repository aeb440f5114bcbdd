import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PledgeStep } from '@/components/funds/pledge-step';
import { RefundForm } from '@/components/funds/refund-form';
import { pledgeStep } from '@/lib/funds/queries';
import { getFormat } from '@/lib/i18n/get-format';
import { paths } from '@/lib/paths';

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('funds'))('pledge.refund'),
});

export default async function RefundPage({ params }: { params: Promise<{ pledgeId: string }> }) {
  const { pledgeId } = await params;
  const [{ pledge, today }, t, f] = await Promise.all([pledgeStep(pledgeId), getTranslations('funds'), getFormat()]);
  return (
    <PledgeStep
      pledge={pledge}
      title={t('pledge.refundTitle')}
      description={t('pledge.refundLeft', { amount: f.money(pledge.available) })}
    >
      <RefundForm
        fundId={pledge.fundId}
        amount={pledge.available > 0n ? String(pledge.available) : ''}
        today={today}
        next={paths.pledge(pledgeId)}
      />
    </PledgeStep>
  );
}
