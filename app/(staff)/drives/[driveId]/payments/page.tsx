import { Icon } from '@/components/ui/icon';
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { Difference } from '@/components/payments/difference';
import { type Column, DataTable } from '@/components/table/data-table';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Money, NumberText } from '@/components/ui/figures';
import { PageHeader } from '@/components/ui/page-header';
import { StatTile, StatTiles } from '@/components/ui/stat-tile';
import { paths } from '@/lib/paths';
import { readPayments } from '@/lib/payments/queries';

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('payments'))('title'),
});

/** Remittances to the insurer, and what is allocated but not paid for yet. */
export default async function PaymentsPage({ params }: { params: Promise<{ driveId: string }> }) {
  const { driveId } = await params;
  const locale = await getLocale();
  const [t, page] = await Promise.all([getTranslations('payments'), readPayments(driveId, locale)]);
  const { waiting, remittances, may } = page;
  const at = paths.drive(driveId);
  const paid = remittances.filter(({ paidOn }) => paidOn !== null);
  const columns: Column<(typeof remittances)[number]>[] = [
    { key: 'number', cell: ({ number }) => t('number', { number: String(number) }) },
    { key: 'state', cell: ({ state }, show) => show.state(state, 'payment') },
    { key: 'priceDay', cell: ({ priceDay, paidOn }, show) => show.day(paidOn ?? priceDay) },
    { key: 'people', align: 'right', cell: ({ rows }, show) => show.number(rows) },
    { key: 'quoted', align: 'right', cell: ({ quotedTotal }, show) => show.money(quotedTotal), desktopOnly: true },
    {
      key: 'amount',
      align: 'right',
      cell: ({ total, quotedTotal }) => (
        <div>
          <Money vnd={total} />
          <Difference from={quotedTotal} to={total} />
        </div>
      ),
    },
    { key: 'orderNumber', cell: ({ orderNumber }) => orderNumber ?? '—', desktopOnly: true },
  ];
  const prepare = may.prepare && page.open && waiting.count > 0 && (
    <ButtonLink look="primary" icon={<Icon name="Plus" />} href={at.newPayment}>
      {t('prepare.open')}
    </ButtonLink>
  );
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} action={prepare} />
      <StatTiles>
        <StatTile
          label={t('tiles.waiting')}
          value={<NumberText value={waiting.count} />}
          note={<Money vnd={waiting.quoted} />}
          tone={waiting.count > 0 ? 'warn' : 'plain'}
          {...(prepare ? { href: at.newPayment } : {})}
        />
        <StatTile
          label={t('tiles.draft')}
          value={<NumberText value={remittances.filter(({ state }) => state === 'draft').length} />}
        />
        <StatTile
          label={t('tiles.approved')}
          value={<NumberText value={remittances.filter(({ state }) => state === 'approved').length} />}
        />
        <StatTile
          label={t('tiles.paid')}
          value={<NumberText value={paid.reduce((sum, { rows }) => sum + rows, 0)} />}
          note={<Money vnd={paid.reduce((sum, { total }) => sum + total, 0n)} />}
        />
      </StatTiles>
      <div className="mt-6">
        <DataTable
          rows={remittances}
          columns={columns}
          namespace="payments"
          label={t('title')}
          rowKey={({ id }) => id}
          rowHref={({ id }) => at.payment(id)}
          empty={
            <EmptyState title={t('empty.title')} action={prepare}>
              {t('empty.body')}
            </EmptyState>
          }
        />
      </div>
    </>
  );
}
