import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { RefundForm } from '@/components/payments/refund-form';
import { Messages } from '@/components/ui/messages';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { getFormat } from '@/lib/i18n/get-format';
import { paths } from '@/lib/paths';
import { readRefundable } from '@/lib/payments/row-queries';

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('payments'))('refund.title'),
});

interface Props {
  params: Promise<{ driveId: string; paymentId: string; rowId: string }>;
}

/** Writes down what the insurer refunds for one item that it did not issue, or that was taken off its list. */
export default async function RefundPage({ params }: Props) {
  const { driveId, paymentId, rowId } = await params;
  const [t, f, row] = await Promise.all([getTranslations('payments'), getFormat(), readRefundable(rowId)]);
  const at = paths.drive(driveId);
  const about = row.takenOff ? 'refund.aboutTakenOff' : 'refund.about';
  return (
    <>
      <PageHeader
        title={t('refund.title')}
        breadcrumbs={[
          { label: t('title'), href: at.payments },
          { label: t('number', { number: String(row.number) }), href: at.payment(paymentId) },
        ]}
      />
      {row.open ? (
        <Section title={row.name} description={t(about, { amount: f.money(row.paid) })}>
          <Messages namespaces={['payments']}>
            <RefundForm
              itemId={row.itemId}
              version={row.version}
              today={row.today}
              amount={row.amount > 0n ? row.amount.toString() : ''}
              reason={row.reason ?? ''}
              next={at.payment(paymentId)}
            />
          </Messages>
        </Section>
      ) : (
        <Notice>{t('refund.closed')}</Notice>
      )}
    </>
  );
}
