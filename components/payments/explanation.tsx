import { useTranslations } from 'next-intl';
import type { PriceLine } from '@/lib/prices/rule-types';

/** How an amount was worked out, step by step, on demand. */
export function Explanation({ lines }: { lines: readonly PriceLine[] }) {
  const t = useTranslations('prices.explanation');
  const payments = useTranslations('payments');
  return (
    <details className="text-sm">
      <summary className="text-accent cursor-pointer">{payments('why')}</summary>
      <ol className="text-muted mt-1 list-inside list-decimal text-left">
        {lines.map(({ code, params }, i) => (
          <li key={i}>{t(code, params)}</li>
        ))}
      </ol>
    </details>
  );
}
