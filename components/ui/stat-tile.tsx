'use client';
import { Icon } from '@/components/ui/icon';
import { Link } from '@/components/ui/link';
import type { ReactNode } from 'react';
import { cn } from './cn';

interface StatTileProps {
  label: ReactNode;
  value: ReactNode;
  /** One line under the number: what it is out of, or since when. */
  note?: ReactNode;
  /** The rows that the number counts. */
  href?: string;
  tone?: 'plain' | 'warn';
}

/** A number that leads to the rows that it counts. Put several in `<StatTiles>`. A client component, as what follows a page's data is. */
export function StatTile({ label, value, note, href, tone = 'plain' }: StatTileProps) {
  const body = (
    <>
      <span className="text-muted flex items-start justify-between gap-2 text-sm font-medium">
        {label}
        {href && <Icon name="ArrowRight" className="mt-1 size-4 shrink-0 opacity-60 print:hidden" />}
      </span>
      <span
        className={cn(
          'block pt-1 text-xl font-semibold sm:text-2xl max-sm:@max-[9.5rem]:text-lg @max-[12rem]:sm:text-xl',
          tone === 'warn' ? 'text-warn' : 'text-ink',
        )}
      >
        {value}
      </span>
      {note && <span className="text-muted block text-sm">{note}</span>}
    </>
  );
  const classes = cn(
    'border-line bg-surface shadow-card @container flex flex-col rounded-lg border px-4 py-3',
    tone === 'warn' && 'border-l-warn border-l-4',
  );
  if (!href) return <div className={classes}>{body}</div>;
  return (
    <Link href={href} className={cn(classes, 'hover:border-accent transition-colors')}>
      {body}
    </Link>
  );
}

export const StatTiles = ({ children }: { children: ReactNode }) => (
  <div className="grid grid-cols-2 gap-3 sm:grid-cols-[repeat(auto-fit,minmax(11rem,1fr))]">{children}</div>
);
