import { useLocale, useTranslations } from 'next-intl';
import { Money } from '@/components/ui/figures';
import { StatTile, StatTiles } from '@/components/ui/stat-tile';
import { can } from '@/lib/access/permissions';
import type { DriveFigures } from '@/lib/drives/overview';
import { formatter } from '@/lib/i18n/format';
import { paths } from '@/lib/paths';

/** The figures of a drive, each leading to the rows that it counts. */
export function DriveTiles({ driveId, role, figures }: { driveId: string; role: string; figures: DriveFigures }) {
  const t = useTranslations('drives.tiles');
  const f = formatter(useLocale());
  const of = paths.drive(driveId);
  const { money } = figures;
  return (
    <StatTiles>
      <StatTile
        label={t('people')}
        value={f.number(figures.people)}
        note={t('peopleNote', { count: f.number(figures.peopleIncluded) })}
        {...(can(role, 'list.read') ? { href: of.lists } : {})}
      />
      {money && (
        <>
          <StatTile
            label={t('received')}
            value={<Money vnd={money.received} short />}
            note={t('receivedNote', { money: f.moneyShort(money.pledged) })}
            href={of.funds}
          />
          <StatTile
            label={t('allocated')}
            value={<Money vnd={money.allocated} short />}
            note={t('allocatedNote', { money: f.moneyShort(money.remitted) })}
            href={of.allocation}
          />
        </>
      )}
      <StatTile
        label={t('issued')}
        value={f.number(figures.issued)}
        note={t('issuedNote', { count: f.number(figures.items) })}
        {...(can(role, 'card.read') ? { href: of.cards } : {})}
      />
      <StatTile
        label={t('handedOver')}
        value={f.number(figures.handedOver)}
        note={t('handedOverNote', { count: f.number(figures.notCollected) })}
        {...(can(role, 'handover.read') ? { href: of.handovers } : {})}
      />
    </StatTiles>
  );
}
