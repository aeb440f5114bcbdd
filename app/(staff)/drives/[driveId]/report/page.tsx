import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { CutSection } from '@/components/reports/cut-section';
import { MoneyTiles } from '@/components/reports/money-tiles';
import { PublishForm } from '@/components/reports/publish-form';
import { StatementList } from '@/components/reports/statement-list';
import { ActionButton } from '@/components/form/action-button';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Messages } from '@/components/ui/messages';
import { PageHeader } from '@/components/ui/page-header';
import { PrintButton } from '@/components/ui/print-button';
import { Section } from '@/components/ui/section';
import { formatter } from '@/lib/i18n/format';
import { paths } from '@/lib/paths';
import { issueReportAction } from '@/lib/reports/actions';
import { readReport } from '@/lib/reports/report';

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('reports'))('title') });

interface Props {
  params: Promise<{ driveId: string }>;
  searchParams: Promise<{ asOf?: string }>;
}

/** The page that a director opens before a meeting: how far the chain has come, in people and đồng, as of any day. */
export default async function ReportPage({ params, searchParams }: Props) {
  const [{ driveId }, { asOf }] = await Promise.all([params, searchParams]);
  const day = asOf && /^\d{4}-\d{2}-\d{2}$/.test(asOf) ? asOf : undefined;
  const [report, t, locale] = await Promise.all([readReport(driveId, day), getTranslations('reports'), getLocale()]);
  const f = formatter(locale);
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('asOf', { day: f.day(report.asOf) })}
        more={
          <>
            <PrintButton />
            <ButtonLink plain href={paths.reportWorkbook(driveId, report.asOf)}>
              {t('workbook')}
            </ButtonLink>
            {report.mayPublish && report.cuts.length > 0 && (
              <ActionButton
                action={issueReportAction}
                input={{ driveId, asOf: report.asOf, language: 'vi' }}
                label={t('issue')}
                next={paths.documents}
              />
            )}
          </>
        }
      />
      <form method="get" className="no-print mb-6 flex flex-wrap items-end gap-3">
        <label className="grid gap-1 text-sm font-medium">
          {t('chooseDay')}
          <input
            type="date"
            name="asOf"
            defaultValue={report.asOf}
            max={report.today}
            className="border-line-strong bg-surface min-h-11 rounded-md border px-3"
          />
        </label>
        <button className="border-line-strong bg-surface min-h-11 rounded-md border px-4 font-medium">
          {t('show')}
        </button>
      </form>
      {report.money && <MoneyTiles money={report.money} driveId={driveId} />}
      {report.cuts.map((cut) => (
        <CutSection
          key={cut.kind}
          cut={cut}
          driveId={driveId}
          target={cut.kind === 'card' ? report.drive.targetCards : report.drive.targetBooks}
        />
      ))}
      {report.cuts.length === 0 && <EmptyState title={t('empty.title')}>{t('empty.body')}</EmptyState>}
      {(report.mayPublish || report.statements.length > 0) && report.cuts.length > 0 && (
        <Section title={t('statements.title')} description={t('statements.body')}>
          <StatementList statements={report.statements} />
          {report.mayPublish && (
            <Messages namespaces={['reports']}>
              <PublishForm driveId={driveId} asOf={report.asOf} />
            </Messages>
          )}
        </Section>
      )}
    </>
  );
}
