import { Icon } from '@/components/ui/icon';
import { getLocale, getTranslations } from 'next-intl/server';
import { DataTable } from '@/components/table/data-table';
import { Money } from '@/components/ui/figures';
import { Section } from '@/components/ui/section';
import { StatTile, StatTiles } from '@/components/ui/stat-tile';
import { StateBadge } from '@/components/ui/state-badge';
import { nameOf } from '@/lib/drives/name-of';
import { getFormat } from '@/lib/i18n/get-format';
import type { PublicDrive } from '@/lib/reports/public-totals';
import { ShownCount } from './shown-count';

/** The published figures of one drive: cards and books apart, and by ward behind a fold. */
export async function DriveTotals({ drive }: { drive: PublicDrive }) {
  const [t, locale, f] = await Promise.all([getTranslations('public.totals'), getLocale(), getFormat()]);
  const count = (value: number | null) => <ShownCount value={value} />;
  return (
    <Section
      title={nameOf(drive, locale)}
      description={t('asOf', { day: f.day(drive.day) })}
      action={<StateBadge state={drive.state} of="drive" />}
      bare
    >
      {drive.totals.map((row) => (
        <div key={row.kind} className="mb-4">
          <h3 className="mb-2 font-semibold">{t(`kinds.${row.kind}`)}</h3>
          <StatTiles>
            <StatTile label={t('approved')} value={count(row.approved)} />
            <StatTile label={t('issued')} value={count(row.issued)} />
            <StatTile label={t('handedOver')} value={count(row.handedOver)} />
            <StatTile label={t('full')} value={<Money vnd={row.full} short />} />
            <StatTile label={t('sponsorShare')} value={<Money vnd={row.sponsorShare} short />} />
          </StatTiles>
        </div>
      ))}
      {drive.wards.length > 0 && (
        <details className="group">
          <summary className="text-accent mb-2 flex min-h-11 cursor-pointer items-center gap-1 font-semibold">
            <Icon name="ChevronRight" className="size-5 transition-transform group-open:rotate-90" />
            {t('byWard')}
          </summary>
          <DataTable
            rows={drive.wards}
            namespace="public.totals"
            label={t('byWard')}
            rowKey={(row) => row.id}
            columns={[
              { key: 'ward', cell: (row) => row.wardName },
              { key: 'kind', cell: (row) => t(`kinds.${row.kind}`) },
              { key: 'approved', align: 'right', cell: (row) => count(row.approved) },
              { key: 'issued', align: 'right', cell: (row) => count(row.issued) },
              { key: 'handedOver', align: 'right', cell: (row) => count(row.handedOver) },
            ]}
          />
        </details>
      )}
    </Section>
  );
}
