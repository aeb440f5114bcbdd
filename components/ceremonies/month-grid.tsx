import { Icon } from '@/components/ui/icon';
import { useLocale, useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { cn } from '@/components/ui/cn';
import { type Month, monthOf, weeksOf } from '@/lib/ceremonies/month';
import type { CalendarRow } from '@/lib/ceremonies/calendar-queries';
import { nameOf } from '@/lib/drives/name-of';
import { paths } from '@/lib/paths';

/** A month as a table of weeks, drawn by the server. On a phone the list below it says the same. */
export function MonthGrid({
  month,
  rows,
  today,
  links,
}: {
  month: Month;
  rows: CalendarRow[];
  today: string;
  links: boolean;
}) {
  const t = useTranslations('ceremonies.calendar');
  const locale = useLocale();
  const weekdays = ['1', '2', '3', '4', '5', '6', '7'] as const;
  const entry = (row: CalendarRow) => {
    const text = (
      <>
        <span className="font-semibold">{row.from}</span> {nameOf(row, locale)}
        {row.doubled && (
          <Icon name="TriangleAlert" role="img" aria-label={t('doubled')} className="text-warn ml-1 inline size-4" />
        )}
      </>
    );
    const classes = cn(
      'block rounded px-1.5 py-1 text-xs',
      ['cancelled', 'postponed'].includes(row.state) ? 'text-muted line-through' : 'bg-accent-soft text-accent-strong',
    );
    return links ? (
      <Link className={cn(classes, 'hover:underline')} href={paths.drive(row.driveId).ceremony(row.id)}>
        {text}
      </Link>
    ) : (
      <span className={classes}>{text}</span>
    );
  };
  return (
    <table
      aria-label={t('grid')}
      className="border-line bg-surface shadow-card hidden w-full table-fixed border sm:table"
    >
      <thead>
        <tr>
          {weekdays.map((day) => (
            <th
              key={day}
              scope="col"
              className="border-line text-muted border px-2 py-1.5 text-left text-sm font-medium"
            >
              {t(`weekdays.${day}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
              <td
                key={day}
                className={cn(
                  'border-line h-24 border p-1 align-top',
                  monthOf(day) !== month && 'bg-sunken text-muted',
                )}
              >
                <span
                  className={cn(
                    'inline-flex size-7 items-center justify-center text-sm',
                    day === today && 'bg-accent rounded-full font-semibold text-white',
                  )}
                >
                  {Number(day.slice(8))}
                </span>
                <ul className="flex flex-col gap-1">
                  {rows
                    .filter((row) => row.day === day)
                    .map((row) => (
                      <li key={row.id}>{entry(row)}</li>
                    ))}
                </ul>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
