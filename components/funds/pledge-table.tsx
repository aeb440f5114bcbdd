import { getLocale, getTranslations } from 'next-intl/server';
import { Link } from '@/components/ui/link';
import type { ReactNode } from 'react';
import { SponsorName } from '@/components/sponsors/sponsor-name';
import { type Column, DataTable } from '@/components/table/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import { DayText, Money } from '@/components/ui/figures';
import { StateBadge } from '@/components/ui/state-badge';
import { nameOf } from '@/lib/drives/name-of';
import { sumVnd } from '@/lib/core/money';
import type { PledgeRow } from '@/lib/funds/pledge-rows';
import { paths } from '@/lib/paths';
import { Promised } from './promised';

interface PledgeTableProps {
  pledges: PledgeRow[];
  /** Which of the two the page does not say already. */
  show: 'sponsor' | 'drive';
  drives?: Map<string, { name: string; nameEn: string }>;
  href?: (pledgeId: string) => string;
  action?: ReactNode;
}

/** Pledges with what has come of each; the sums stand at the foot. */
export async function PledgeTable({ pledges, show, drives, href = paths.pledge, action }: PledgeTableProps) {
  const [t, locale] = await Promise.all([getTranslations('funds.pledges'), getLocale()]);
  const driveName = (row: PledgeRow) => {
    const drive = row.driveId ? drives?.get(row.driveId) : null;
    return drive ? nameOf(drive, locale) : t('noDrive');
  };
  const sum = (of: (row: PledgeRow) => bigint) => <Money vnd={sumVnd(pledges.map(of))} />;
  const columns: Column<PledgeRow>[] = [
    { key: 'code', cell: (row) => row.code },
    show === 'sponsor'
      ? {
          key: 'sponsor',
          cell: (row) => (
            <Link href={paths.sponsor(row.sponsor.id)} className="prose-link sm:block sm:min-w-40">
              <SponsorName sponsor={row.sponsor} locale={locale} />
            </Link>
          ),
        }
      : { key: 'drive', cell: driveName },
    { key: 'promised', align: 'right', cell: (row) => <Promised pledge={row} /> },
    {
      key: 'received',
      align: 'right',
      cell: (row, show) => show.money(row.received),
      foot: sum((row) => row.received),
    },
    {
      key: 'available',
      align: 'right',
      cell: (row, show) => show.money(row.available),
      foot: sum((row) => row.available),
    },
    {
      key: 'dueOn',
      cell: (row) => (
        <span className={row.late ? 'text-warn font-medium' : undefined}>
          <DayText day={row.dueOn} />
        </span>
      ),
    },
    {
      key: 'progress',
      cell: (row) => (
        <span className="inline-flex flex-wrap gap-1 max-sm:justify-end">
          <StateBadge state={row.progress} of="pledge" />
          {row.late && <StateBadge state="late" />}
        </span>
      ),
    },
  ];
  return (
    <DataTable
      rows={pledges}
      columns={columns}
      namespace="funds.pledges"
      label={t('label')}
      rowKey={(row) => row.id}
      rowHref={(row) => href(row.id)}
      empty={
        <EmptyState title={t('empty.title')} action={action}>
          {t('empty.body')}
        </EmptyState>
      }
    />
  );
}
