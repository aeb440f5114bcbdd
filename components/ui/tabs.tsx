import { Link } from '@/components/ui/link';
import type { ReactNode } from 'react';
import { cn } from './cn';

export interface Tab {
  href: string;
  label: ReactNode;
  /** How many rows wait behind the tab. */
  count?: number;
  current: boolean;
}

/** Parts of one subject, each with its own address. */
export function Tabs({ tabs, label }: { tabs: Tab[]; label: string }) {
  return (
    <nav aria-label={label} className="border-line mb-5 overflow-x-auto border-b print:hidden">
      <ul className="flex gap-1">
        {tabs.map(({ href, label: text, count, current }) => (
          <li key={href}>
            <Link
              href={href}
              aria-current={current ? 'page' : undefined}
              className={cn(
                'flex min-h-11 items-center gap-2 border-b-3 px-3 whitespace-nowrap',
                current
                  ? 'border-accent text-accent-strong font-semibold'
                  : 'text-muted hover:text-ink border-transparent',
              )}
            >
              {text}
              {count !== undefined && (
                <span className="bg-neutral-soft text-neutral rounded-full px-2 text-sm">{count}</span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
