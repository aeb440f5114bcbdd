import { getLocale, getTranslations } from 'next-intl/server';
import { Link } from '@/components/ui/link';
import { SponsorName } from '@/components/sponsors/sponsor-name';
import { DataTable } from '@/components/table/data-table';
import { Money } from '@/components/ui/figures';
import { Section } from '@/components/ui/section';
import { sumVnd } from '@/lib/core/money';
import type { CarriedRow } from '@/lib/funds/carried-into';
import { paths } from '@/lib/paths';

/** Money that came to this drive from another one, with the pledge that it was given for. */
export async function CarriedTable({ rows }: { rows: CarriedRow[] }) {
  const [t, locale] = await Promise.all([getTranslations('funds.carried'), getLocale()]);
  if (rows.length === 0) return null;
  return (
    <Section title={t('title')} description={t('description')} bare>
      <DataTable
        rows={rows}
        namespace="funds.carried"
        label={t('title')}
        rowKey={(row) => row.id}
        columns={[
          { key: 'sponsor', cell: (row) => <SponsorName sponsor={row.sponsor} locale={locale} /> },
          {
            key: 'from',
            cell: (row) =>
              row.pledge && (
                <Link className="prose-link" href={paths.pledge(row.pledge.id)}>
                  {row.pledge.code}
                </Link>
              ),
          },
          {
            key: 'amount',
            align: 'right',
            cell: (row, show) => show.money(row.amount),
            foot: <Money vnd={sumVnd(rows.map((row) => row.amount))} />,
          },
          {
            key: 'available',
            align: 'right',
            cell: (row, show) => show.money(row.available),
            foot: <Money vnd={sumVnd(rows.map((row) => row.available))} />,
          },
        ]}
      />
    </Section>
  );
}
