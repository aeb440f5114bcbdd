import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { MoneyLeftForm } from '@/components/funds/money-left-form';
import { PledgeStep } from '@/components/funds/pledge-step';
import { Notice } from '@/components/ui/notice';
import { nameOf } from '@/lib/drives/name-of';
import { moneyLeftStep } from '@/lib/funds/decision-queries';
import { getFormat } from '@/lib/i18n/get-format';

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('funds'))('moneyLeft.title'),
});

export default async function MoneyLeftPage({ params }: { params: Promise<{ pledgeId: string }> }) {
  const { pledgeId } = await params;
  const [{ pledge, kinds, drives, waiting }, t, f, locale] = await Promise.all([
    moneyLeftStep(pledgeId),
    getTranslations('funds.moneyLeft'),
    getFormat(),
    getLocale(),
  ]);
  return (
    <PledgeStep pledge={pledge} title={t('title')} description={t('left', { amount: f.money(pledge.available) })}>
      {waiting ? (
        <Notice>{t('waiting')}</Notice>
      ) : pledge.available > 0n ? (
        <MoneyLeftForm
          pledgeId={pledgeId}
          fundId={pledge.fundId}
          amount={String(pledge.available)}
          kinds={kinds}
          drives={drives.map((drive) => ({ value: drive.id, label: `${drive.planNumber} · ${nameOf(drive, locale)}` }))}
        />
      ) : (
        <Notice>{t('nothing')}</Notice>
      )}
    </PledgeStep>
  );
}
