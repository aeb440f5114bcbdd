import { useTranslations } from 'next-intl';
import type { PriceLine } from '@/lib/prices/rule-types';

/** How a price came about, line by line, on demand. */
export function Explanation({ lines }: { lines: readonly PriceLine[] }) {
  const t = useTranslations('prices.explanation');
  const words = useTranslations('allocation');
  return (
    <details className="text-left text-sm">
      <summary className="text-accent cursor-pointer text-right print:hidden">{words('why')}</summary>
      <ol className="text-muted mt-1 list-inside list-decimal">
        {lines.map(({ code, params }, i) => (
          <li key={i}>{t(code, params)}</li>
        ))}
      </ol>
    </details>
  );
}
