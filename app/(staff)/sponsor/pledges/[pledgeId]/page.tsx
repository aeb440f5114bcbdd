import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PrintLink } from '@/components/documents/document-table';
import { PaymentCard } from '@/components/funds/payment-card';
import { DataTable } from '@/components/table/data-table';
import { Money } from '@/components/ui/figures';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { StatTile, StatTiles } from '@/components/ui/stat-tile';
import { StateBadge } from '@/components/ui/state-badge';
import { ownPledge } from '@/lib/letters/sponsor-queries';
import { paths } from '@/lib/paths';

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('sponsorPages'))('pledges'),
});

/** A giver's own pledge with the code that pays it. */
export default async function OwnPledgePage({ params }: { params: Promise<{ pledgeId: string }> }) {
  const { pledgeId } = await params;
  const [{ pledge, payment, money, decided }, t, funds, documents] = await Promise.all([
    ownPledge(pledgeId),
    getTranslations('sponsorPages'),
    getTranslations('funds'),
    getTranslations('documents'),
  ]);
  const open = pledge.progress === 'promised' || pledge.progress === 'partlyReceived';
  return (
    <>
      <PageHeader
        title={funds('pledge.title', { code: pledge.code })}
        badge={<StateBadge state={pledge.progress} of="pledge" />}
        breadcrumbs={[{ label: t('title'), href: paths.sponsorHome }]}
      />
      <StatTiles>
        <StatTile label={funds('totals.promised')} value={<Money vnd={pledge.amount} />} />
        <StatTile label={funds('totals.received')} value={<Money vnd={pledge.received} />} />
        <StatTile label={funds('totals.outstanding')} value={<Money vnd={pledge.outstanding} />} />
      </StatTiles>
      <div className="mt-8">
        {open && <PaymentCard payment={payment} code={pledge.code} />}
        {pledge.progress === 'received' && <Notice tone="success">{t('thanks')}</Notice>}
      </div>
      <Section title={t('money.title')} bare>
        <DataTable
          rows={money}
          namespace="sponsorPages.money"
          label={t('money.title')}
          rowKey={(row) => row.id}
          empty={<p className="text-muted">{funds('pledge.noMoney')}</p>}
          columns={[
            { key: 'receivedOn', cell: (row, show) => show.day(row.receivedOn) },
            { key: 'amount', align: 'right', cell: (row, show) => show.money(row.amount) },
            { key: 'method', cell: (row) => funds(`methods.${row.method}`) },
            {
              key: 'receipt',
              cell: (row) => row.documentId && <PrintLink documentId={row.documentId} label={documents('open')} />,
            },
          ]}
        />
      </Section>
      {decided.length > 0 && (
        <Section title={funds('moneyLeft.title')}>
          <ul className="grid gap-2">
            {decided.map(({ id, kind, amount, evidence }) => (
              <li key={id}>
                {funds(`moneyLeft.kinds.${kind}`)}: <Money vnd={amount} />
                <span className="text-muted block text-sm">{funds('moneyLeft.because', { evidence })}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
