import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { CalculatorForm } from '@/components/prices/calculator-form';
import { QuoteView } from '@/components/prices/quote-view';
import { keyName } from '@/components/prices/rule-words';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Card } from '@/components/ui/section';
import { vietnamDay } from '@/lib/core/clock';
import { readTableParams, type SearchParams } from '@/lib/core/table-params';
import { paths } from '@/lib/paths';
import { type Calculation, calculatePrice } from '@/lib/prices/queries';
import type { PriceKind } from '@/lib/prices/rule-types';
import { CALCULATOR } from '@/lib/prices/table';

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('prices'))('calculator'),
});

export default async function CalculatorPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { filters } = readTableParams(await searchParams, CALCULATOR);
  const asked: Calculation = {
    item: filters.item ?? 'card',
    groupCode: filters.group ?? 'NEAR_POOR',
    months: filters.months ?? 12,
    householdOrder: filters.order ?? 1,
    day: filters.day ?? vietnamDay(),
    income: filters.income ? BigInt(filters.income) : null,
  };
  const [{ quote, refused }, t, errors, locale] = await Promise.all([
    calculatePrice(asked),
    getTranslations('prices'),
    getTranslations('errors'),
    getLocale(),
  ]);
  const missing = refused?.details as { kind?: PriceKind; key?: string } | undefined;
  return (
    <>
      <PageHeader
        title={t('calculator')}
        description={t('calc.description')}
        breadcrumbs={[{ label: t('title'), href: paths.prices }]}
      />
      <div className="grid items-start gap-6 lg:grid-cols-[2fr_3fr]">
        <Card>
          <CalculatorForm asked={asked} />
        </Card>
        {quote && (
          <Card>
            <QuoteView quote={quote} />
          </Card>
        )}
        {refused && (
          <Notice tone="warn" title={errors(refused.code)}>
            {missing?.kind &&
              t('calc.missing', {
                kind: t(`kinds.${missing.kind}`),
                key: keyName(missing.kind, missing.key ?? '', t, locale),
              })}
          </Notice>
        )}
      </div>
    </>
  );
}
