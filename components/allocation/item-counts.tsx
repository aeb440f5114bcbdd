import { useTranslations } from 'next-intl';

/** So many cards and so many books, side by side: the two are never added up. Kinds of which there are none are left out. */
export function ItemCounts({ counts }: { counts: Partial<Record<'card' | 'book', number>> }) {
  const t = useTranslations('allocation.counts');
  const parts = (['card', 'book'] as const).filter((kind) => (counts[kind] ?? 0) > 0);
  if (parts.length === 0) return <span className="tabular-nums">0</span>;
  return <span className="tabular-nums">{parts.map((kind) => t(kind, { count: counts[kind] ?? 0 })).join(' · ')}</span>;
}
