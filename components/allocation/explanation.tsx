import { useTranslations } from 'next-intl';
import { cn } from '@/components/ui/cn';
import type { PriceLine } from '@/lib/prices/rule-types';

/** How a price came about, line by line, on demand; `left` where the amount does not stand in a column of numbers. */
export function Explanation({ lines, left }: { lines: readonly PriceLine[]; left?: boolean }) {
  const t = useTranslations('prices.explanation');
  const words = useTranslations('allocation');
  return (
    <details className="text-left text-sm">
      <summary className={cn('text-accent cursor-pointer print:hidden', !left && 'text-right')}>{words('why')}</summary>
      <ol className="text-muted mt-1 list-inside list-decimal">
        {lines.map(({ code, params }, i) => (
          <li key={i}>{t(code, params)}</li>
        ))}
      </ol>
    </details>
  );
}
