import { useTranslations } from 'next-intl';
import { CopyButton } from '@/components/ui/copy-button';
import { DefinitionList } from '@/components/ui/definition-list';
import { Money } from '@/components/ui/figures';
import { Section } from '@/components/ui/section';
import type { PaymentQr } from '@/lib/funds/payment-qr';

/** How to pay by transfer: the VietQR to scan, and the same in words to type. */
export function PaymentCard({ payment, code }: { payment: PaymentQr | null; code: string }) {
  const t = useTranslations('funds.payment');
  if (!payment)
    return (
      <Section title={t('title')}>
        <p className="text-muted">{t('noAccount')}</p>
      </Section>
    );
  const copied = (text: string) => (
    <span className="inline-flex flex-wrap items-center gap-2">
      {text}
      <CopyButton text={text} />
    </span>
  );
  return (
    <Section title={t('title')} description={t('scan')}>
      <div className="flex flex-wrap gap-6">
        {/* Our own drawing from a checked content, not markup of anybody. */}
        <img
          alt={t('alt', { code })}
          className="border-line size-52 shrink-0 rounded-md border bg-white max-sm:mx-auto"
          src={`data:image/svg+xml;base64,${Buffer.from(payment.svg).toString('base64')}`}
        />
        <div className="min-w-0 flex-1 basis-72">
          <DefinitionList
            items={[
              { term: t('bank'), value: payment.bankName },
              { term: t('account'), value: copied(payment.bankAccount) },
              { term: t('holder'), value: payment.accountName },
              { term: t('amount'), value: payment.amount === null ? t('anyAmount') : <Money vnd={payment.amount} /> },
              { term: t('message'), value: copied(payment.message) },
            ]}
          />
          <p className="text-muted mt-2 text-sm">{t('keepCode', { code })}</p>
        </div>
      </div>
    </Section>
  );
}
