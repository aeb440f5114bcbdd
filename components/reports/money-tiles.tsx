import { getTranslations } from 'next-intl/server';
import { Money } from '@/components/ui/figures';
import { StatTile, StatTiles } from '@/components/ui/stat-tile';
import { paths } from '@/lib/paths';
import type { DriveMoney } from '@/lib/reports/money';

/** Money of a drive; each number leads to its rows. */
export async function MoneyTiles({ money, driveId }: { money: DriveMoney; driveId: string }) {
  const t = await getTranslations('reports.money');
  const of = paths.drive(driveId);
  const href = {
    pledged: of.funds,
    received: of.funds,
    allocated: of.allocation,
    paid: of.payments,
    balance: of.funds,
  };
  return (
    <StatTiles>
      {(['pledged', 'received', 'allocated', 'paid', 'balance'] as const).map((key) => (
        <StatTile key={key} label={t(key)} value={<Money vnd={money[key]} short />} href={href[key]} />
      ))}
    </StatTiles>
  );
}
