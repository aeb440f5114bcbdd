'use client';
import { Link } from '@/components/ui/link';

export interface FunnelStep {
  key: string;
  label: string;
  people: string;
  /** The rows that are counted; absent where there are none. */
  href?: string | undefined;
  money: string;
  /** Share of the first step, in percent. */
  share: number;
  pale: boolean;
}

/** Each step as long as its share of those proposed. A client component: drawn from figures, sent once. */
export const FunnelBars = ({ steps }: { steps: FunnelStep[] }) => (
  <ol className="grid gap-3">
    {steps.map(({ key, label, people, href, money, share, pale }) => (
      <li key={key}>
        <div className="grid grid-cols-[1fr_auto_6.5rem] items-baseline gap-x-3 sm:grid-cols-[1fr_auto_9rem]">
          <span>{label}</span>
          <span className="text-lg font-semibold tabular-nums">
            {href ? (
              <Link href={href} className="prose-link" aria-label={`${label}: ${people}`}>
                {people}
              </Link>
            ) : (
              people
            )}
          </span>
          <span className="text-muted text-right text-sm tabular-nums">{money}</span>
        </div>
        <div aria-hidden className="bg-neutral-soft keep-colour mt-1 h-2.5 overflow-hidden rounded-full">
          <div className={pale ? 'bg-accent/50 h-full' : 'bg-accent h-full'} style={{ width: `${share}%` }} />
        </div>
      </li>
    ))}
  </ol>
);
