import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { BankCashForm } from '@/components/funds/bank-cash-form';
import { Messages } from '@/components/ui/messages';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { cashHeld } from '@/lib/funds/ledger-queries';
import { getFormat } from '@/lib/i18n/get-format';
import { paths } from '@/lib/paths';

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('funds'))('bankCash.title'),
});

export default async function BankCashPage() {
  const [{ held, today }, t, f] = await Promise.all([cashHeld(), getTranslations('funds'), getFormat()]);
  return (
    <Messages namespaces={['funds']}>
      <PageHeader
        title={t('bankCash.title')}
        description={t('bankCash.held', { amount: f.money(held) })}
        breadcrumbs={[
          { label: t('receipts.title'), href: paths.receipts },
          { label: t('ledger.title'), href: paths.ledger },
        ]}
      />
      {held > 0n ? <BankCashForm amount={String(held)} today={today} /> : <Notice>{t('bankCash.nothing')}</Notice>}
    </Messages>
  );
}
