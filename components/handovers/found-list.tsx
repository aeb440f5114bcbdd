import { Icon } from '@/components/ui/icon';
import { useLocale, useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { StateBadge } from '@/components/ui/state-badge';
import type { FoundItem } from '@/lib/handovers/queries';
import { formatter } from '@/lib/i18n/format';
import { paths } from '@/lib/paths';

/** People found, each a target for a thumb. */
export function FoundList({ rows, driveId, showWard }: { rows: FoundItem[]; driveId: string; showWard: boolean }) {
  const t = useTranslations('handovers');
  const f = formatter(useLocale());
  return (
    <ul className="divide-line border-line bg-surface shadow-card divide-y overflow-hidden rounded-lg border">
      {rows.map((row) => {
        const about = [row.birth && t('born', { birth: f.birth(row.birth) }), row.hamlet, showWard && row.ward];
        return (
          <li key={row.id}>
            <Link
              href={paths.drive(driveId).handover(row.id)}
              className="hover:bg-accent-soft flex min-h-18 items-center gap-3 px-4 py-3"
            >
              <Icon name={row.kind === 'book' ? 'BookOpen' : 'IdCard'} className="text-accent size-6 shrink-0" />
              <span className="min-w-0 flex-1">
                <span className="block text-lg font-semibold">{row.name}</span>
                <span className="text-muted block text-sm">{about.filter(Boolean).join(' · ')}</span>
                <span className="text-muted mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
                  <span>
                    {t(`kind.${row.kind}`)} {row.number ?? t('noNumber')}
                  </span>
                  {row.handover !== 'pending' && <StateBadge state={row.handover} />}
                </span>
              </span>
              <Icon name="ChevronRight" className="text-muted size-5 shrink-0" />
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
