import { getTranslations } from 'next-intl/server';
import { DataTable } from '@/components/table/data-table';
import { Money } from '@/components/ui/figures';
import { sumVnd } from '@/lib/core/money';
import type { getLedger } from '@/lib/funds/ledger-queries';
import { paths } from '@/lib/paths';
import { AccountName } from './account-name';

/** The accounts with their balances; the sum at the foot must be zero. */
export async function AccountTable({ accounts }: { accounts: Awaited<ReturnType<typeof getLedger>>['accounts'] }) {
  const t = await getTranslations('funds.ledger');
  return (
    <DataTable
      rows={accounts}
      namespace="funds.ledger.accounts"
      label={t('accounts.title')}
      rowKey={(row) => row.id}
      columns={[
        { key: 'account', cell: (row) => <AccountName account={row} /> },
        {
          key: 'balance',
          align: 'right',
          cell: (row, show) => show.money(row.balance),
          foot: <Money vnd={sumVnd(accounts.map((row) => row.balance))} />,
        },
        {
          key: 'entries',
          cell: (row) => ({ text: t('accounts.show'), href: `${paths.ledger}?account=${row.id}` }),
        },
      ]}
    />
  );
}
