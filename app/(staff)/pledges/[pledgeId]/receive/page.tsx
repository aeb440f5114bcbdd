import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PledgeStep } from '@/components/funds/pledge-step';
import { ReceiveForm } from '@/components/funds/receive-form';
import { pledgeStep } from '@/lib/funds/queries';

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('funds'))('pledge.receive'),
});

export default async function ReceivePage({ params }: { params: Promise<{ pledgeId: string }> }) {
  const { pledgeId } = await params;
  const [{ pledge, today }, t] = await Promise.all([pledgeStep(pledgeId), getTranslations('funds')]);
  const missing = pledge.outstanding && pledge.outstanding > 0n ? String(pledge.outstanding) : '';
  return (
    <PledgeStep pledge={pledge} title={t('pledge.receiveTitle', { code: pledge.code })}>
      <ReceiveForm pledgeId={pledgeId} amount={missing} today={today} />
    </PledgeStep>
  );
}
