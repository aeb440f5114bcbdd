import { getTranslations } from 'next-intl/server';
import { StatTile, StatTiles } from '@/components/ui/stat-tile';
import { getFormat } from '@/lib/i18n/get-format';
import type { ListHead } from '@/lib/lists/head-of-list';

/** A list in figures, each leading to its rows. */
export async function ListTiles({ head, href }: { head: ListHead; href: string }) {
  const [t, f] = await Promise.all([getTranslations('lists.tiles'), getFormat()]);
  const { counts } = head;
  const note = t('peopleNote', { cards: f.number(counts.cards), books: f.number(counts.books) });
  return (
    <StatTiles>
      <StatTile label={t('people')} value={f.number(counts.people)} note={note} href={href} />
      <StatTile
        label={t('errors')}
        value={f.number(counts.withErrors)}
        href={`${href}?show=errors`}
        {...(counts.withErrors > 0 && { tone: 'warn' })}
      />
      <StatTile label={t('warnings')} value={f.number(counts.withWarnings)} href={`${href}?show=warnings`} />
      {head.openChecks > 0 && (
        <StatTile label={t('checks')} value={f.number(head.openChecks)} href={`${href}?show=checks`} />
      )}
      {counts.excluded > 0 && (
        <StatTile label={t('excluded')} value={f.number(counts.excluded)} href={`${href}?show=excluded`} />
      )}
    </StatTiles>
  );
}
