import { getLocale, getTranslations } from 'next-intl/server';
import { ActionButton } from '@/components/form/action-button';
import { type Column, DataTable } from '@/components/table/data-table';
import { Badge } from '@/components/ui/badge';
import { EmptyState } from '@/components/ui/empty-state';
import { Money } from '@/components/ui/figures';
import { StateBadge } from '@/components/ui/state-badge';
import { reverseAllocationAction } from '@/lib/allocation/actions';
import type { RunRow } from '@/lib/allocation/run-page';
import type { RunTableParams } from '@/lib/allocation/table';
import { getFormat } from '@/lib/i18n/get-format';
import { targetGroup } from '@/lib/prices/groups';
import { Explanation } from './explanation';

interface RunTableProps {
  rows: RunRow[];
  total: number;
  params: RunTableParams;
  approved: boolean;
  mayReverse: boolean;
}

/** The people of a proposal: price with its reasons, whose money, or why they wait. */
export async function RunTable({ rows, total, params, approved, mayReverse }: RunTableProps) {
  const [t, common, f, locale] = await Promise.all([
    getTranslations('allocation'),
    getTranslations('common.table'),
    getFormat(),
    getLocale(),
  ]);
  const standing = (row: RunRow) => {
    if (row.waitReason) return <Badge tone="warn">{t(`waitReasons.${row.waitReason as 'noMoney'}`)}</Badge>;
    if (row.reversedAt)
      return (
        <>
          <StateBadge state="reversed" />
          <span className="text-muted block text-sm">{row.reverseReason}</span>
        </>
      );
    if (!row.funds) return '—';
    if (row.funds.length === 1) return row.funds[0]!.name;
    return (
      <ul>
        {row.funds.map(({ name, amount }) => (
          <li key={name}>
            {name}: <Money vnd={BigInt(amount)} />
          </li>
        ))}
      </ul>
    );
  };
  const columns: Column<RunRow>[] = [
    {
      key: 'name',
      sortable: true,
      cell: (row) => ({
        text: row.name,
        note: [row.birthDate && f.birth(row.birthDate), t(`item.${row.itemKind as 'card'}`, { months: row.months })]
          .filter(Boolean)
          .join(' · '),
      }),
    },
    { key: 'ward', sortable: true, cell: (row) => row.ward },
    { key: 'group', cell: (row) => targetGroup(row.groupCode)?.[locale === 'en' ? 'en' : 'vi'] ?? row.groupCode },
    { key: 'full', align: 'right', cell: (row, show) => show.money(row.full) },
    {
      key: 'share',
      align: 'right',
      sortable: true,
      cell: (row) => (
        <>
          <Money vnd={row.sponsorShare} />
          {row.explanation.length > 0 && <Explanation lines={row.explanation} />}
        </>
      ),
    },
    { key: 'fund', cell: standing },
    ...(approved
      ? [
          {
            key: 'itemState',
            cell: (row: RunRow) => (
              <div className="flex flex-wrap items-center gap-2">
                {row.itemState && !row.reversedAt && <StateBadge state={row.itemState} of="item" />}
                {mayReverse && row.itemState === 'allocated' && !row.reversedAt && (
                  <ActionButton
                    small
                    look="danger"
                    action={reverseAllocationAction}
                    input={{ lineId: row.id }}
                    label={t('reverse.button')}
                    confirm={{
                      title: t('reverse.title', { name: row.name }),
                      body: t('reverse.body', { amount: f.money(row.sponsorShare) }),
                      reason: 'required',
                    }}
                  />
                )}
              </div>
            ),
          },
        ]
      : []),
  ];
  return (
    <DataTable
      rows={rows}
      total={total}
      columns={columns}
      namespace="allocation"
      label={t('people')}
      params={params}
      rowKey={(row) => row.id}
      empty={<EmptyState title={common('noMatch')}>{common('noMatchHint')}</EmptyState>}
    />
  );
}
