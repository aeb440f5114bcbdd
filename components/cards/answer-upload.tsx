'use client';
import { useTranslations } from 'next-intl';
import { UploadForm } from '@/components/form/upload-form';
import { Notice } from '@/components/ui/notice';
import type { AnswerReport, AnswerReportRow } from '@/lib/cards/import-answer';
import { paths } from '@/lib/paths';

/** Sends the insurer's answer and tells what became of every row of it. */
export function AnswerUpload({ batchId }: { batchId: string }) {
  const t = useTranslations('cards.answer');
  return (
    <UploadForm<AnswerReport>
      address={paths.cardAnswerUpload(batchId)}
      accept=".xlsx,.xls,.ods,.csv"
      label={t('file')}
      hint={t('hint')}
      submitLabel={t('submit')}
      renderDone={(report) => <Report report={report} />}
    />
  );
}

const OUTCOMES = ['accepted', 'rejected', 'takenOff', 'keptOn', 'unanswered', 'unchanged'] as const;

/** Row numbers of the file, many at once: "7–19, 22". */
function ranges(rows: readonly AnswerReportRow[]): string {
  const parts: [number, number][] = [];
  for (const { sheetRow } of rows) {
    const last = parts.at(-1);
    if (last && sheetRow === last[1] + 1) last[1] = sheetRow;
    else parts.push([sheetRow, sheetRow]);
  }
  return parts.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
}

function Report({ report }: { report: AnswerReport }) {
  const t = useTranslations('cards.answer');
  const of = (outcome: AnswerReportRow['outcome']) => report.rows.filter((row) => row.outcome === outcome);
  const problems = of('problem');
  const fresh = (['accepted', 'rejected', 'takenOff', 'keptOn'] as const).flatMap(of).length;
  const { accepted, rejected, unanswered } = report.decreases;
  const title = report.seenBefore && fresh === 0 ? t('seenBefore') : t('done', { count: fresh });
  return (
    <Notice tone={problems.length > 0 || report.otherSheets.length > 0 ? 'warn' : 'success'} title={title}>
      <ul>
        {report.otherSheets.length > 0 && (
          <li>{t('otherSheets', { sheet: report.sheetName, sheets: report.otherSheets.join(', ') })}</li>
        )}
        {OUTCOMES.filter((outcome) => of(outcome).length > 0).map((outcome) => (
          <li key={outcome}>{t(`outcomes.${outcome}`, { count: of(outcome).length, rows: ranges(of(outcome)) })}</li>
        ))}
        <li>{t('totals', report.totals)}</li>
        {accepted + rejected + unanswered > 0 && <li>{t('decreases', report.decreases)}</li>}
        {report.cases > 0 && <li>{t('cases', { count: report.cases })}</li>}
      </ul>
      {problems.length > 0 && (
        <>
          <p className="mt-2 font-semibold">{t('problems', { count: problems.length })}</p>
          <ul>
            {problems.map((row, i) => (
              <li key={i}>
                {t('problem', {
                  row: row.sheetRow,
                  column: row.column ? t(`columns.${row.column}`) : '',
                  hasColumn: row.column ? 'yes' : 'no',
                  text: t(`codes.${row.code}`),
                })}
              </li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  );
}
