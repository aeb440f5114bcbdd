import { Icon } from '@/components/ui/icon';
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { ItemCounts } from '@/components/allocation/item-counts';
import { BatchList } from '@/components/cards/batch-list';
import { ItemTable } from '@/components/cards/item-table';
import { FilterBar } from '@/components/table/filter-bar';
import { ButtonLink } from '@/components/ui/button';
import { NumberText } from '@/components/ui/figures';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { StatTile, StatTiles } from '@/components/ui/stat-tile';
import { readCards } from '@/lib/cards/queries';
import { ITEM_STATES } from '@/lib/cards/rules';
import { readItemTable } from '@/lib/cards/table';
import type { SearchParams } from '@/lib/core/table-params';
import { paths } from '@/lib/paths';

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('cards'))('title'),
});

interface Props {
  params: Promise<{ driveId: string }>;
  searchParams: Promise<SearchParams>;
}

/** States that the office looks for first, in the order of the way of a card. */
const TILES = ['paid', 'requested', 'rejected', 'issued', 'printed', 'atWard', 'notified', 'activated'] as const;

/** Cards and books of a drive, from the payment to the ward, and the batches to the insurer. */
export default async function CardsPage({ params, searchParams }: Props) {
  const { driveId } = await params;
  const table = readItemTable(await searchParams);
  const locale = await getLocale();
  const [t, status, cards] = await Promise.all([
    getTranslations('cards'),
    getTranslations('status'),
    readCards(driveId, table, locale),
  ]);
  const at = paths.drive(driveId);
  const words = (values: readonly string[], of: (value: string) => string) =>
    values.map((value) => ({ value, label: of(value) }));
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        more={
          cards.may.issue && (
            <ButtonLink icon={<Icon name="ListChecks" />} href={at.cardMoves}>
              {t('moves.title')}
            </ButtonLink>
          )
        }
        action={
          cards.may.issue &&
          cards.askable + cards.decreases > 0 && (
            <ButtonLink look="primary" icon={<Icon name="Plus" />} href={at.newCardBatch}>
              {t('make.open')}
            </ButtonLink>
          )
        }
      />
      <StatTiles>
        {TILES.filter((state) => cards.states[state]).map((state) => (
          <StatTile
            key={state}
            label={status(state)}
            value={<ItemCounts counts={cards.states[state] ?? {}} />}
            href={`${at.cards}?state=${state}`}
            tone={state === 'rejected' ? 'warn' : 'plain'}
          />
        ))}
        {cards.decreases > 0 && (
          <StatTile
            label={t('end.waiting')}
            value={<NumberText value={cards.decreases} />}
            href={`${at.newCardBatch}#decreases`}
            tone="warn"
          />
        )}
      </StatTiles>
      {cards.batches && (
        <Section title={t('batches')} bare>
          <BatchList batches={cards.batches} driveId={driveId} />
        </Section>
      )}
      <Section title={t('items')} bare>
        <FilterBar
          namespace="cards"
          params={table}
          href={at.cards}
          filters={[
            { kind: 'search', name: 'q' },
            { kind: 'select', name: 'state', options: words(ITEM_STATES, status) },
            { kind: 'select', name: 'kind', options: words(['card', 'book'], (value) => t(`kinds.${value}`)) },
            { kind: 'select', name: 'form', options: words(['electronic', 'paper'], (value) => t(`forms.${value}`)) },
            { kind: 'select', name: 'wardCode', options: cards.wards },
          ]}
        />
        <ItemTable cards={cards} table={table} driveId={driveId} />
      </Section>
    </>
  );
}
