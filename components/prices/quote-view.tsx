import { useTranslations } from 'next-intl';
import { Money } from '@/components/ui/figures';
import type { Quote } from '@/lib/prices/rule-types';

/** A price and how it comes about, line by line, with who pays which part. */
export function QuoteView({ quote }: { quote: Quote }) {
  const t = useTranslations('prices');
  return (
    <div className="grid gap-5">
      <dl className="grid grid-cols-2 gap-3">
        <div>
          <dt className="text-muted text-sm">{t('calc.full')}</dt>
          <dd className="text-xl font-semibold">
            <Money vnd={quote.full} />
          </dd>
        </div>
        <div>
          <dt className="text-muted text-sm">{t('calc.sponsor')}</dt>
          <dd className="text-accent-strong text-xl font-semibold">
            <Money vnd={quote.sponsor} />
          </dd>
        </div>
      </dl>
      <div>
        <h3 className="mb-1">{t('calc.lines')}</h3>
        <ol className="list-decimal pl-5">
          {quote.explanation.map(({ code, params }, i) => (
            <li key={`${code} ${i}`}>{t(`explanation.${code}`, params)}</li>
          ))}
        </ol>
      </div>
      <div>
        <h3 className="mb-1">{t('calc.payers')}</h3>
        <ul className="divide-line divide-y">
          {quote.slices.map(({ payer, amount }) => (
            <li key={payer} className="flex justify-between gap-4 py-1">
              <span>{t(`payer.${payer}`)}</span>
              <Money vnd={amount} />
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
