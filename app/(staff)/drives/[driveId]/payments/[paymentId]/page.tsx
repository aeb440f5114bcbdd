import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { ApprovalText } from '@/components/documents/approval-text';
import { ItemCounts } from '@/components/allocation/item-counts';
import { Difference } from '@/components/payments/difference';
import { PaymentMoves } from '@/components/payments/payment-moves';
import { RowTable } from '@/components/payments/row-table';
import { FilterBar } from '@/components/table/filter-bar';
import { ButtonLink } from '@/components/ui/button';
import { DefinitionList } from '@/components/ui/definition-list';
import { DayText, Money } from '@/components/ui/figures';
import { Messages } from '@/components/ui/messages';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { StateBadge } from '@/components/ui/state-badge';
import type { SearchParams } from '@/lib/core/table-params';
import { getFormat } from '@/lib/i18n/get-format';
import { paths } from '@/lib/paths';
import { readPayment } from '@/lib/payments/queries';
import { readRowTable, SHOWN } from '@/lib/payments/table';

interface Props {
  params: Promise<{ driveId: string; paymentId: string }>;
  searchParams: Promise<SearchParams>;
}

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('payments'))('one'),
});

/** One remittance: its sums, what comes next, and everybody it pays for. */
export default async function PaymentPage({ params, searchParams }: Props) {
  const { driveId, paymentId } = await params;
  const table = readRowTable(await searchParams);
  const locale = await getLocale();
  const [t, f, payment] = await Promise.all([
    getTranslations('payments'),
    getFormat(),
    readPayment(paymentId, table, locale),
  ]);
  const at = paths.drive(driveId);
  const { approval } = payment;
  const difference = payment.total - payment.quotedTotal;
  return (
    <>
      <PageHeader
        title={t('number', { number: String(payment.number) })}
        badge={<StateBadge state={payment.state} of="payment" />}
        breadcrumbs={[
          { label: payment.planNumber, href: at.home },
          { label: t('title'), href: at.payments },
        ]}
      />
      {difference !== 0n && (
        <Notice
          tone="warn"
          className="mb-4"
          title={t('changed', {
            count: payment.changed,
            text: f.number(payment.changed),
            amount: `${difference > 0n ? '+' : ''}${f.money(difference)}`,
          })}
        >
          {t('changedHint')}
        </Notice>
      )}
      {payment.covered > 0 && (
        <Notice
          tone="warn"
          className="mb-4"
          action={<ButtonLink href={`${at.payment(paymentId)}?show=covered`}>{t('show.covered')}</ButtonLink>}
        >
          {t('covered', { count: payment.covered, text: f.number(payment.covered) })}
        </Notice>
      )}
      <Section title={t('facts.title')}>
        <DefinitionList
          items={[
            { term: t('facts.people'), value: <ItemCounts counts={payment.kinds} /> },
            {
              term: t('facts.total'),
              value: (
                <span className="flex flex-wrap gap-x-3">
                  <strong>
                    <Money vnd={payment.total} />
                  </strong>
                  <Difference from={payment.quotedTotal} to={payment.total} />
                </span>
              ),
            },
            { term: t('facts.quoted'), value: <Money vnd={payment.quotedTotal} /> },
            { term: t('facts.priceDay'), value: <DayText day={payment.priceDay} /> },
            { term: t('facts.maker'), value: payment.maker },
            ...(approval && payment.state !== 'draft'
              ? [
                  {
                    term: t('facts.approval'),
                    value: <ApprovalText approval={approval} />,
                  },
                ]
              : []),
            ...(payment.paidOn
              ? [
                  { term: t('facts.paidOn'), value: <DayText day={payment.paidOn} /> },
                  { term: t('facts.orderNumber'), value: payment.orderNumber },
                  { term: t('facts.bankReference'), value: payment.bankReference },
                ]
              : []),
          ]}
        />
      </Section>
      <PaymentMoves payment={payment} />
      <Section title={t('rows')} bare>
        <FilterBar
          namespace="payments"
          params={table}
          href={at.payment(paymentId)}
          filters={[
            {
              kind: 'select',
              name: 'show',
              options: SHOWN.map((value) => ({ value, label: t(`show.${value}`) })),
            },
          ]}
        />
        <Messages namespaces={['payments']}>
          <RowTable payment={payment} table={table} />
        </Messages>
      </Section>
    </>
  );
}
