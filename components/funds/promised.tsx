import { useLocale, useTranslations } from 'next-intl';
import { Money } from '@/components/ui/figures';
import type { PledgeRow } from '@/lib/funds/pledge-rows';
import { formatter } from '@/lib/i18n/format';

/** What was promised: an amount, or so many cards or books with what they are thought to cost. */
export function Promised({ pledge }: { pledge: Pick<PledgeRow, 'kind' | 'amount' | 'count'> }) {
  const t = useTranslations('funds.items');
  const f = formatter(useLocale());
  const counted = pledge.count !== null && (pledge.kind === 'cards' || pledge.kind === 'books');
  return (
    <>
      {counted && t(pledge.kind, { text: f.number(pledge.count ?? 0) })}
      {counted && pledge.amount !== null && <br />}
      {pledge.amount !== null && <Money vnd={pledge.amount} />}
    </>
  );
}
