import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { ReportRowTable } from '@/components/reports/report-row-table';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import type { SearchParams } from '@/lib/core/table-params';
import { formatter } from '@/lib/i18n/format';
import { asLocale } from '@/lib/i18n/locales';
import { paths } from '@/lib/paths';
import { reportRows } from '@/lib/reports/report-rows';
import { readRowParams } from '@/lib/reports/row-params';

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('reports'))('title') });

interface Props {
  params: Promise<{ driveId: string }>;
  searchParams: Promise<SearchParams>;
}

/** The rows behind one figure of the report, or between a told figure and that of now. */
export default async function ReportRowsPage({ params, searchParams }: Props) {
  const [{ driveId }, search, locale] = await Promise.all([params, searchParams, getLocale()]);
  const given = readRowParams(search);
  const [found, t] = await Promise.all([reportRows(driveId, given, asLocale(locale)), getTranslations('reports')]);
  const f = formatter(locale);
  const { step, kind, asOf, told, chosen } = found;
  const parts = [chosen.ward, chosen.group, chosen.phase].filter((part) => part !== null);
  const left = found.total - found.added;
  return (
    <>
      <PageHeader
        title={t('rows.title', { step: t(`steps.${step}`), kind: t(`kind.${kind}`) })}
        description={
          <>
            {t('asOf', { day: f.day(asOf) })}. {t('rows.count', { count: found.total })}
            {step !== 'proposed' && `; ${t('rows.share', { share: f.money(found.share) })}`}
          </>
        }
        breadcrumbs={[{ label: t('title'), href: paths.drive(driveId).reportOf(asOf) }]}
      />
      {told && (
        <Notice tone="info" title={t('rows.between')} className="mb-5">
          {t('rows.betweenBody', {
            day: f.day(told.asOf),
            where: told.where,
            added: f.number(found.added),
            left: f.number(left),
          })}
        </Notice>
      )}
      {parts.length > 0 && (
        <p className="mb-4 flex flex-wrap items-center gap-3">
          {t('rows.within', { part: parts.join(', ') })}
          <ButtonLink small look="quiet" href={paths.drive(driveId).reportRows({ step, kind, asOf })}>
            {t('rows.all')}
          </ButtonLink>
        </p>
      )}
      {!found.named && <p className="text-muted mb-4 text-sm">{t('rows.noNames')}</p>}
      <ReportRowTable found={found} params={given} driveId={driveId} />
    </>
  );
}
