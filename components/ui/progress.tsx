import { useLocale } from 'next-intl';
import { formatter } from '@/lib/i18n/format';
import { cn } from './cn';

/** How much of a whole is done, with the words for it. A whole of 0 shows an empty bar. */
export function Progress({
  label,
  done,
  of,
  tone = 'accent',
}: {
  label: string;
  done: number;
  of: number;
  tone?: 'accent' | 'warn';
}) {
  const f = formatter(useLocale());
  const share = of > 0 ? Math.min(100, (done / of) * 100) : 0;
  return (
    <div>
      <div className="flex justify-between gap-3 text-sm">
        <span>{label}</span>
        <span className="text-muted whitespace-nowrap">
          {f.number(done)} / {f.number(of)}
        </span>
      </div>
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={of}
        aria-valuenow={done}
        className="bg-neutral-soft mt-1 h-2 overflow-hidden rounded-full print:border"
      >
        <div
          className={cn('h-full rounded-full', tone === 'warn' ? 'bg-warn' : 'bg-accent')}
          style={{ width: `${share}%` }}
        />
      </div>
    </div>
  );
}
