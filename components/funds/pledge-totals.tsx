import { useLocale, useTranslations } from 'next-intl';
import { Money } from '@/components/ui/figures';
import { StatTile, StatTiles } from '@/components/ui/stat-tile';
import type { Vnd } from '@/lib/core/money';
import { formatter } from '@/lib/i18n/format';

type Totals = Record<'promised' | 'received' | 'outstanding' | 'available' | 'allocated', Vnd>;

/** What pledges add up to, along the way of the money. */
export function PledgeTotals({ totals }: { totals: Totals }) {
  const t = useTranslations('funds.totals');
  const f = formatter(useLocale());
  return (
    <StatTiles>
      {(['promised', 'received', 'outstanding', 'available'] as const).map((key) => (
        <StatTile
          key={key}
          label={t(key)}
          value={<Money vnd={totals[key]} short />}
          note={
            key === 'available' && totals.allocated > 0n
              ? t('besides', { amount: f.money(totals.allocated) })
              : undefined
          }
          tone={key === 'outstanding' && totals[key] > 0n ? 'warn' : 'plain'}
        />
      ))}
    </StatTiles>
  );
}
