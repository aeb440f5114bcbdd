import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { Difference } from '@/components/payments/difference';
import { FactsForm } from '@/components/payments/facts-form';
import { DefinitionList } from '@/components/ui/definition-list';
import { DayText, Money } from '@/components/ui/figures';
import { Messages } from '@/components/ui/messages';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { paths } from '@/lib/paths';
import { readFacts } from '@/lib/payments/row-queries';

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('payments'))('changeFacts.title'),
});

interface Props {
  params: Promise<{ driveId: string; paymentId: string; rowId: string }>;
}

/** What a person is on the day of payment, where it differs from the approved list. */
export default async function FactsPage({ params }: Props) {
  const { driveId, paymentId, rowId } = await params;
  const [t, row] = await Promise.all([getTranslations('payments'), readFacts(rowId, await getLocale())]);
  const at = paths.drive(driveId);
  return (
    <>
      <PageHeader
        title={row.name}
        description={t('changeFacts.description')}
        breadcrumbs={[
          { label: row.planNumber, href: at.home },
          { label: t('title'), href: at.payments },
          { label: t('number', { number: String(row.number) }), href: at.payment(paymentId) },
        ]}
      />
      <Section title={t('changeFacts.now')}>
        <DefinitionList
          items={[
            { term: t('changeFacts.listedGroup'), value: row.listed.group },
            { term: t('changeFacts.listedOrder'), value: row.listed.order ?? '—' },
            { term: t('facts.priceDay'), value: <DayText day={row.priceDay} /> },
            {
              term: t('facts.total'),
              value: (
                <span className="flex flex-wrap gap-x-3">
                  <Money vnd={row.amount} />
                  <Difference from={row.quoted} to={row.amount} />
                </span>
              ),
            },
          ]}
        />
      </Section>
      {row.draft ? (
        <Section title={t('changeFacts.title')}>
          <Messages namespaces={['payments']}>
            <FactsForm
              defaults={{
                remittanceId: row.remittanceId,
                version: row.version,
                rowId,
                groupCode: row.groupCode,
                householdOrder: row.householdOrder === null ? '' : String(row.householdOrder),
                reason: row.reason,
              }}
              groups={row.groups}
              next={at.payment(paymentId)}
            />
          </Messages>
        </Section>
      ) : (
        <Notice className="mt-4">{t('changeFacts.closed')}</Notice>
      )}
    </>
  );
}
