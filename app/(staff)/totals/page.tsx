import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { ProvinceTable } from '@/components/reports/province-table';
import { Card, Section } from '@/components/ui/section';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { PrintButton } from '@/components/ui/print-button';
import { asLocale } from '@/lib/i18n/locales';
import { KINDS } from '@/lib/reports/cut-drive';
import { nationalTotals } from '@/lib/reports/national-totals';

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('reports.national'))('title'),
});

/** For who stands above the provinces: totals of each, cards and books apart. */
export default async function NationalTotalsPage() {
  const [totals, t] = await Promise.all([nationalTotals(asLocale(await getLocale())), getTranslations('reports')]);
  return (
    <>
      <PageHeader title={t('national.title')} description={t('national.description')} more={<PrintButton />} />
      {KINDS.filter((kind) => totals.some((row) => row.kind === kind)).map((kind) => (
        <Section key={kind} title={t(`kind.${kind}`)} bare>
          <ProvinceTable
            rows={totals.filter((row) => row.kind === kind)}
            label={`${t('national.title')}: ${t(`kind.${kind}`)}`}
          />
        </Section>
      ))}
      {totals.length === 0 && (
        <Card>
          <EmptyState title={t('national.none')}>{t('national.noneBody')}</EmptyState>
        </Card>
      )}
    </>
  );
}
