import { getTranslations } from 'next-intl/server';
import { PrintLink } from '@/components/documents/document-table';
import { ActionButton } from '@/components/form/action-button';
import { type Column, DataTable } from '@/components/table/data-table';
import { ButtonLink } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import { StateBadge } from '@/components/ui/state-badge';
import { reverseMoneyAction } from '@/lib/funds/actions';
import type { getPledge } from '@/lib/funds/queries';
import { getFormat } from '@/lib/i18n/get-format';
import { paths } from '@/lib/paths';

type Row = Awaited<ReturnType<typeof getPledge>>['money'][number];

/** What came for a pledge, with the receipts of each amount, void ones too. */
export async function MoneyTable({
  money,
  pledgeId,
  may,
}: {
  money: Row[];
  pledgeId: string;
  may: { print: boolean; change: boolean };
}) {
  const [t, methods, f] = await Promise.all([
    getTranslations('funds.pledge'),
    getTranslations('funds.methods'),
    getFormat(),
  ]);
  const columns: Column<Row>[] = [
    { key: 'receivedOn', cell: (row, show) => show.day(row.receivedOn) },
    { key: 'amount', align: 'right', cell: (row, show) => show.money(row.amount) },
    { key: 'method', cell: (row) => methods(row.method) },
    { key: 'bankReference', cell: (row) => row.bankReference ?? '—' },
    {
      key: 'receipts',
      cell: (row) => (
        <ul>
          {row.receipts.map((receipt) => (
            <li key={receipt.id} className="flex flex-wrap items-center gap-x-2">
              {may.print ? <PrintLink documentId={receipt.id} label={receipt.numberText} /> : receipt.numberText}
              {receipt.state === 'void' && <StateBadge state="void" of="document" />}
            </li>
          ))}
        </ul>
      ),
    },
    {
      key: 'actions',
      cell: (row) =>
        row.reversed ? (
          <StateBadge state="reversed" />
        ) : (
          may.change && (
            <span className="inline-flex flex-wrap gap-1 print:hidden">
              <ButtonLink small look="quiet" href={paths.reissueReceipt(pledgeId, row.id)}>
                {t('reissue')}
              </ButtonLink>
              <ActionButton
                small
                look="danger"
                action={reverseMoneyAction}
                input={{ moneyId: row.id }}
                label={t('reverse.label')}
                confirm={{
                  title: t('reverse.title', { amount: f.money(row.amount) }),
                  body: t('reverse.body'),
                  reason: 'required',
                }}
              />
            </span>
          )
        ),
    },
  ];
  return (
    <Section title={t('money')} bare>
      <DataTable
        rows={money}
        columns={may.change || money.some(({ reversed }) => reversed) ? columns : columns.slice(0, -1)}
        namespace="funds.pledge"
        label={t('money')}
        rowKey={(row) => row.id}
        empty={<p className="text-muted">{t('noMoney')}</p>}
      />
    </Section>
  );
}
