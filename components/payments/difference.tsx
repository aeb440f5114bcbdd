import { useLocale } from 'next-intl';
import { formatter } from '@/lib/i18n/format';

/** By how much a price has moved since it was quoted; nothing where it has not. */
export function Difference({ from, to }: { from: bigint; to: bigint }) {
  const f = formatter(useLocale());
  if (from === to) return null;
  return (
    <div className="text-warn text-sm font-medium whitespace-nowrap">
      {to > from ? '+' : ''}
      {f.money(to - from)}
    </div>
  );
}
