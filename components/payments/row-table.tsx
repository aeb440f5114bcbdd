import { getTranslations } from 'next-intl/server';
import { Explanation } from '@/components/allocation/explanation';
import { ActionButton } from '@/components/form/action-button';
import { type Column, DataTable } from '@/components/table/data-table';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { DayText, Money } from '@/components/ui/figures';
import { getFormat } from '@/lib/i18n/get-format';
import { paths } from '@/lib/paths';
import { removeRemittanceRowAction } from '@/lib/payments/actions';
import type { Payment } from '@/lib/payments/queries';
import type { RowTable } from '@/lib/payments/table';
import { Difference } from './difference';

type Row = Payment['rows'][number];

/** Who is paid for, what was quoted and what it costs on the day, why, and the months that it buys. */
export async function RowTable({ payment, table }: { payment: Payment; table: RowTable }) {
  const [t, f] = await Promise.all([getTranslations('payments'), getFormat()]);
  const draft = payment.state === 'draft' && payment.may.prepare;
  const refundable = payment.may.pay && payment.rows.some((row) => row.refundable);
  const columns: Column<Row>[] = [
    {
      key: 'name',
      sortable: true,
      cell: ({ name, ward, kind, months, group, householdOrder, changeReason }) => (
        <div className="min-w-36">
          {name}
          <div className="text-muted text-sm">
            {ward} · {t('item', { kind, months })}
          </div>
          {changeReason && (
            <div className="text-warn text-sm">
              {t('factsChanged', { group, order: householdOrder ?? 'none', reason: changeReason })}
            </div>
          )}
        </div>
      ),
    },
    { key: 'quoted', align: 'right', cell: ({ quoted }, show) => show.money(quoted) },
    {
      key: 'amount',
      align: 'right',
      sortable: true,
      cell: ({ amount, quoted, explanation }) => (
        <div>
          <Money vnd={amount} />
          <Difference from={quoted} to={amount} />
          {amount === 0n && <div className="text-danger text-sm">{t('nothingLeft')}</div>}
          <Explanation lines={explanation} />
        </div>
      ),
    },
    {
      key: 'valid',
      cell: ({ validFrom, validTo, validityRule, plannedFrom }) => (
        <div className="min-w-48">
          <DayText day={validFrom} /> – <DayText day={validTo} />
          {plannedFrom ? (
            <div className="text-warn text-sm">{t('coveredLater', { day: f.day(plannedFrom) })}</div>
          ) : (
            <div className="text-muted text-sm">{t(`validity.${validityRule}`)}</div>
          )}
        </div>
      ),
    },
  ];
  if (payment.paidOn) columns.push({ key: 'state', cell: ({ state }, show) => show.state(state) });
  if ((draft && table.filters.show !== 'removed') || refundable)
    columns.push({
      key: 'moves',
      cell: (row) =>
        draft ? (
          <span className="flex flex-wrap gap-1">
            <ButtonLink small look="quiet" href={paths.drive(payment.driveId).paymentRow(payment.id, row.id)}>
              {t('changeFacts.button')}
            </ButtonLink>
            <ActionButton
              small
              look="quiet"
              action={removeRemittanceRowAction}
              input={{ remittanceId: payment.id, version: payment.version, rowId: row.id }}
              label={t('moves.remove')}
            />
          </span>
        ) : row.refundable ? (
          <ButtonLink small look="quiet" href={paths.drive(payment.driveId).insurerRefund(payment.id, row.id)}>
            {t('moves.refund')}
          </ButtonLink>
        ) : null,
    });
  return (
    <DataTable
      rows={payment.rows}
      columns={columns}
      namespace="payments"
      label={t('rows')}
      params={table}
      total={payment.shown}
      rowKey={(row) => row.id}
      empty={<EmptyState title={t('noRows')} />}
    />
  );
}
