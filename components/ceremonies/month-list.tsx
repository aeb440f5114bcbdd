import { useLocale, useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { Badge } from '@/components/ui/badge';
import { StateBadge } from '@/components/ui/state-badge';
import type { CalendarRow } from '@/lib/ceremonies/calendar-queries';
import { nameOf } from '@/lib/drives/name-of';
import { formatter } from '@/lib/i18n/format';
import { paths } from '@/lib/paths';

/** The ceremonies of a month one below the other, for phones and for print. */
export function MonthList({ rows, links }: { rows: CalendarRow[]; links: boolean }) {
  const t = useTranslations('ceremonies');
  const locale = useLocale();
  const f = formatter(locale);
  if (rows.length === 0) return <p className="text-muted py-2">{t('calendar.empty')}</p>;
  return (
    <ul className="divide-line divide-y">
      {rows.map((row) => (
        <li key={row.id} className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 py-3">
          <div className="min-w-0">
            <p className="text-muted text-sm">{t('when', { day: f.day(row.day), from: row.from, to: row.to })}</p>
            <p className="font-semibold">
              {links ? (
                <Link className="prose-link" href={paths.drive(row.driveId).ceremony(row.id)}>
                  {nameOf(row, locale)}
                </Link>
              ) : (
                nameOf(row, locale)
              )}
            </p>
            <p className="text-muted text-sm">{row.venue}</p>
          </div>
          <span className="flex flex-wrap gap-2">
            {row.doubled && <Badge tone="warn">{t('calendar.doubled')}</Badge>}
            <StateBadge state={row.state} />
          </span>
        </li>
      ))}
    </ul>
  );
}
