import { getLocale, getTranslations } from 'next-intl/server';
import { ShownCount } from '@/components/public/shown-count';
import { DataTable } from '@/components/table/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import { Section } from '@/components/ui/section';
import { StatTile, StatTiles } from '@/components/ui/stat-tile';
import { nameOf } from '@/lib/drives/name-of';
import { getFormat } from '@/lib/i18n/get-format';
import type { GiftTotal } from '@/lib/letters/sponsor-queries';

/** What a gift became: the giver's own total, and by ward without any count that could point at a person. */
export async function Became({ grand, wards }: { grand: GiftTotal[]; wards: GiftTotal[] }) {
  const [t, kinds, locale, f] = await Promise.all([
    getTranslations('sponsorPages.became'),
    getTranslations('funds.itemKinds'),
    getLocale(),
    getFormat(),
  ]);
  const sum = (kind: GiftTotal['kind'], key: 'issued' | 'handedOver') =>
    grand.filter((row) => row.kind === kind).reduce((total, row) => total + (row[key] ?? 0), 0);
  const tiles = (['card', 'book'] as const).filter((kind) => sum(kind, 'issued') > 0);
  return (
    <Section title={t('title')} description={t('description')} bare>
      {tiles.length > 0 && (
        <StatTiles>
          {tiles.map((kind) => (
            <StatTile
              key={kind}
              label={t(kind === 'card' ? 'cards' : 'books')}
              value={f.number(sum(kind, 'handedOver'))}
              note={t('of', { text: f.number(sum(kind, 'issued')) })}
            />
          ))}
        </StatTiles>
      )}
      <div className="mt-4">
        <DataTable
          rows={wards}
          namespace="sponsorPages.became"
          label={t('label')}
          rowKey={(row) => `${row.driveId}${row.wardCode}${row.kind}`}
          empty={<EmptyState title={t('none.title')}>{t('none.body')}</EmptyState>}
          columns={[
            { key: 'ward', cell: (row) => row.wardName },
            { key: 'drive', cell: (row) => nameOf({ name: row.driveName, nameEn: row.driveNameEn }, locale) },
            { key: 'kind', cell: (row) => kinds(row.kind) },
            { key: 'issued', align: 'right', cell: (row) => <ShownCount value={row.issued} under={t('under')} /> },
            {
              key: 'handedOver',
              align: 'right',
              cell: (row) => <ShownCount value={row.handedOver} under={t('under')} />,
            },
          ]}
        />
      </div>
    </Section>
  );
}
