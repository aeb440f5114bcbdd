import { getTranslations } from 'next-intl/server';
import { type Column, DataTable } from '@/components/table/data-table';
import { Money, NumberText } from '@/components/ui/figures';
import { Section } from '@/components/ui/section';
import type { RunTotal, RunTotals } from '@/lib/allocation/run-totals';
import { sumVnd } from '@/lib/core/money';

const sum = (rows: readonly RunTotal[], key: 'cards' | 'books' | 'waiting') => rows.reduce((n, row) => n + row[key], 0);

/** A proposal in sums: by fund, by ward, by target group; each row leads to its people. */
export async function Totals({ totals, href }: { totals: RunTotals; href: string }) {
  const t = await getTranslations('allocation');
  const columns = (rows: readonly RunTotal[]): Column<RunTotal>[] => [
    { key: 'label', cell: (row) => row.label },
    {
      key: 'cards',
      align: 'right',
      cell: (row, show) => show.number(row.cards),
      foot: <NumberText value={sum(rows, 'cards')} />,
    },
    {
      key: 'books',
      align: 'right',
      cell: (row, show) => show.number(row.books),
      foot: <NumberText value={sum(rows, 'books')} />,
    },
    {
      key: 'waiting',
      align: 'right',
      cell: (row, show) => show.number(row.waiting),
      foot: <NumberText value={sum(rows, 'waiting')} />,
    },
    {
      key: 'amount',
      align: 'right',
      cell: (row, show) => show.money(row.amount),
      foot: <Money vnd={sumVnd(rows.map((row) => row.amount))} />,
    },
  ];
  return (
    <>
      <Section title={t('byFund')} bare>
        <DataTable
          rows={totals.funds}
          columns={[
            { key: 'fund', cell: (row) => row.label },
            { key: 'people', align: 'right', cell: (row, show) => show.number(row.people) },
            {
              key: 'amount',
              align: 'right',
              cell: (row, show) => show.money(row.amount),
              foot: <Money vnd={sumVnd(totals.funds.map((row) => row.amount))} />,
            },
            { key: 'available', align: 'right', cell: (row, show) => show.money(row.available) },
          ]}
          namespace="allocation"
          label={t('byFund')}
          rowKey={(row) => row.key}
          rowHref={(row) => `${href}?fund=${row.key}`}
          empty={<p className="text-muted">{t('noFund')}</p>}
        />
      </Section>
      <div className="mt-8 grid items-start gap-6 2xl:grid-cols-2">
        {(['wards', 'groups'] as const).map((by) => (
          <div key={by}>
            <Section title={t(by === 'wards' ? 'byWard' : 'byGroup')} bare>
              <DataTable
                rows={totals[by]}
                columns={columns(totals[by])}
                namespace="allocation"
                label={t(by === 'wards' ? 'byWard' : 'byGroup')}
                rowKey={(row) => row.key}
                rowHref={(row) => `${href}?${by === 'wards' ? 'ward' : 'group'}=${row.key}`}
              />
            </Section>
          </div>
        ))}
      </div>
    </>
  );
}
