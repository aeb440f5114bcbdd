import { Icon } from '@/components/ui/icon';
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { MilestoneList } from '@/components/drives/milestone-list';
import { ActionButton } from '@/components/form/action-button';
import { CutSection } from '@/components/reports/cut-section';
import { DayChoice } from '@/components/reports/day-choice';
import { Funnel } from '@/components/reports/funnel';
import { MoneyTiles } from '@/components/reports/money-tiles';
import { PaceChart } from '@/components/reports/pace-chart';
import { Publications } from '@/components/reports/publications';
import { PublishForm } from '@/components/reports/lazy-forms';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Messages } from '@/components/ui/messages';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { PrintButton } from '@/components/ui/print-button';
import { Progress } from '@/components/ui/progress';
import { Card, Section } from '@/components/ui/section';
import { formatter } from '@/lib/i18n/format';
import { asLocale } from '@/lib/i18n/locales';
import { paths } from '@/lib/paths';
import { issueReportAction } from '@/lib/reports/actions';
import { readReport } from '@/lib/reports/report';
import { readRowParams } from '@/lib/reports/row-params';

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('reports'))('title') });

interface Props {
  params: Promise<{ driveId: string }>;
  searchParams: Promise<{ asOf?: string }>;
}

/** The page that a director opens before a meeting: how far the chain has come, in people and đồng, as of any day. */
export default async function ReportPage({ params, searchParams }: Props) {
  const [{ driveId }, search, locale] = await Promise.all([params, searchParams, getLocale()]);
  const [report, t] = await Promise.all([
    readReport(driveId, asLocale(locale), readRowParams(search).filters.asOf),
    getTranslations('reports'),
  ]);
  const f = formatter(locale);
  const { asOf, cuts, targets } = report;
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('asOf', { day: f.day(asOf) })}
        more={
          cuts.length > 0 && (
            <>
              <PrintButton />
              <ButtonLink
                plain
                href={paths.reportWorkbook(driveId, asOf, locale)}
                icon={<Icon name="FileSpreadsheet" />}
              >
                {t('workbook')}
              </ButtonLink>
              {report.mayPublish && (
                <ActionButton
                  action={issueReportAction}
                  input={{ driveId, asOf, language: 'vi' }}
                  label={t('issue')}
                  next={paths.documents}
                  confirm={{ title: t('issue'), body: t('issueBody', { day: f.day(asOf) }) }}
                />
              )}
            </>
          )
        }
      />
      <DayChoice path={paths.drive(driveId).report} asOf={asOf} today={report.today} />
      {asOf !== report.today && (
        <Notice tone="info" className="mb-6">
          {t('dayShown')}
        </Notice>
      )}
      {report.money && <MoneyTiles money={report.money} driveId={driveId} />}
      <div className="mt-8 grid items-start gap-x-6 gap-y-8 lg:grid-cols-[3fr_2fr] [&>section]:mt-0">
        <div>
          {cuts.map((cut) => (
            <Section
              key={cut.kind}
              title={t('funnelOf', { kind: t(`kind.${cut.kind}`) })}
              description={t('values', { full: f.money(cut.total.full), donated: f.money(cut.total.donated) })}
            >
              {targets[cut.kind] > 0 && (
                <div className="mb-5">
                  <Progress label={t('target')} done={cut.total.handedOver} of={targets[cut.kind]} />
                </div>
              )}
              <Funnel cut={cut} driveId={driveId} asOf={asOf} />
              <div className="mt-7">
                <PaceChart pace={report.pace[cut.kind]} />
              </div>
            </Section>
          ))}
          {cuts.length === 0 && (
            <Card>
              <EmptyState title={t('empty.title')}>{t('empty.body')}</EmptyState>
            </Card>
          )}
        </div>
        <Section title={t('milestones')}>
          <MilestoneList rows={report.milestones} />
        </Section>
      </div>
      {cuts.map((cut) => (
        <CutSection key={cut.kind} cut={cut} driveId={driveId} asOf={asOf} />
      ))}
      {(report.mayPublish || report.publications.length > 0) && cuts.length > 0 && (
        <Section title={t('statements.title')} description={t('statements.body')}>
          <Publications publications={report.publications} driveId={driveId} asOf={asOf} />
          {report.mayPublish && (
            <div className="border-line no-print mt-4 border-t pt-4">
              <Messages namespaces={['reports']}>
                <PublishForm driveId={driveId} asOf={asOf} />
              </Messages>
            </div>
          )}
        </Section>
      )}
    </>
  );
}
