import { useLocale, useTranslations } from 'next-intl';
import { StatTile, StatTiles } from '@/components/ui/stat-tile';
import { formatter } from '@/lib/i18n/format';
import { paths } from '@/lib/paths';
import type { PublicDrive } from '@/lib/reports/public-totals';

/** What all drives have come to, in three figures that lead to the page of totals; nothing before the first card. */
export function SoFar({ drives }: { drives: readonly PublicDrive[] }) {
  const t = useTranslations('home.start');
  const f = formatter(useLocale());
  const handedOver = (kind: string) =>
    drives
      .flatMap(({ totals }) => totals)
      .reduce((sum, row) => sum + (row.kind === kind ? (row.handedOver ?? 0) : 0), 0);
  const [cards, books] = [handedOver('card'), handedOver('book')];
  if (cards + books === 0) return null;
  return (
    <section aria-label={t('soFar')} className="mt-12">
      <StatTiles>
        {cards > 0 && <StatTile label={t('cards')} value={f.number(cards)} href={paths.publicTotals} />}
        {books > 0 && <StatTile label={t('books')} value={f.number(books)} href={paths.publicTotals} />}
        <StatTile label={t('drives')} value={f.number(drives.length)} href={paths.publicTotals} />
      </StatTiles>
    </section>
  );
}
