import { getLocale, getTranslations } from 'next-intl/server';
import { Fragment } from 'react';
import { ShownCount } from '@/components/public/shown-count';
import { DataTable } from '@/components/table/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import { Money } from '@/components/ui/figures';
import { Section } from '@/components/ui/section';
import { StatTile, StatTiles } from '@/components/ui/stat-tile';
import { nameOf } from '@/lib/drives/name-of';
import { getFormat } from '@/lib/i18n/get-format';
import type { GiftTotal } from '@/lib/letters/sponsor-queries';

interface BecameProps {
  /** Whose gift, where the reader has several records. */
  name?: string;
  grand: GiftTotal[];
  wards: GiftTotal[];
}

/** What a gift became: the giver's own total, and by ward without any count that could point at a person. */
export async function Became({ name, grand, wards }: BecameProps) {
  const [t, kinds, locale, f] = await Promise.all([
    getTranslations('sponsorPages.became'),
    getTranslations('funds.itemKinds'),
    getLocale(),
    getFormat(),
  ]);
  const of = (kind: GiftTotal['kind']) => grand.filter((row) => row.kind === kind);
  /** Drives together; null where each of them is too small to be told. */
  const sum = (rows: GiftTotal[], key: 'issued' | 'handedOver'): number | null =>
    rows.every((row) => row[key] === null) ? null : rows.reduce((total, row) => total + (row[key] ?? 0), 0);
  /** Of how many; nothing where that would tell how few still wait. */
  const issuedOf = (rows: GiftTotal[]): string | null => {
    if (rows.some(({ handedOver }) => handedOver === null)) return t('besides');
    return rows.some(({ issued }) => issued === null) ? null : t('of', { text: f.number(sum(rows, 'issued') ?? 0) });
  };
  const tiles = (['card', 'book'] as const).filter((kind) => of(kind).some((row) => row.issued !== 0));
  return (
    <Section title={name ? `${t('title')} – ${name}` : t('title')} description={t('description')} bare>
      {tiles.length > 0 && (
        <StatTiles>
          {tiles.map((kind) => (
            <Fragment key={kind}>
              <StatTile
                label={t(kind === 'card' ? 'cards' : 'books')}
                value={<ShownCount value={sum(of(kind), 'handedOver')} />}
                note={issuedOf(of(kind))}
              />
              <StatTile
                label={t(kind === 'card' ? 'cardAmount' : 'bookAmount')}
                value={<Money vnd={of(kind).reduce((total, row) => total + (row.amount ?? 0n), 0n)} short />}
                note={t('amountNote')}
              />
            </Fragment>
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
            { key: 'issued', align: 'right', cell: (row) => <ShownCount value={row.issued} /> },
            { key: 'handedOver', align: 'right', cell: (row) => <ShownCount value={row.handedOver} /> },
          ]}
        />
      </div>
    </Section>
  );
}
