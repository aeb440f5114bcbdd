'use client';
import { useTranslations } from 'next-intl';
import { UploadForm } from '@/components/form/upload-form';
import { rowRanges } from '@/components/lists/row-ranges';
import { Notice } from '@/components/ui/notice';
import type { InsuranceReport } from '@/lib/register/import-insurance';

/** Sends a file of cover and tells what became of its rows. */
export function UploadInsurance() {
  const t = useTranslations('register.insurance');
  return (
    <UploadForm<InsuranceReport>
      address="/api/insurance"
      accept=".xlsx,.xls,.ods,.csv"
      label={t('file')}
      hint={t('hint')}
      submitLabel={t('submit')}
      renderDone={(report) => <Report report={report} />}
    />
  );
}

function Report({ report }: { report: InsuranceReport }) {
  const t = useTranslations('register.insurance.report');
  const words = useTranslations('register.problems');
  const { added, unchangedRows, skippedRows, problems, conflicts, fileName, otherSheets } = report;
  return (
    <Notice
      tone={skippedRows.length > 0 || conflicts > 0 || otherSheets.length > 0 ? 'warn' : added > 0 ? 'success' : 'info'}
      title={added > 0 ? t('done', { added, file: fileName }) : t('nothing')}
    >
      <ul>
        {otherSheets.length > 0 && (
          <li>{t('otherSheets', { sheet: report.sheetName, sheets: otherSheets.join(', ') })}</li>
        )}
        {unchangedRows.length > 0 && (
          <li>{t('unchanged', { count: unchangedRows.length, rows: rowRanges(unchangedRows) })}</li>
        )}
        {skippedRows.length > 0 && <li>{t('skipped', { count: skippedRows.length, rows: rowRanges(skippedRows) })}</li>}
        {conflicts > 0 && <li>{t('conflicts', { count: conflicts })}</li>}
      </ul>
      {problems.length > 0 && (
        <details className="mt-2">
          <summary className="font-medium">{t('problems')}</summary>
          <ul>
            {problems.map((one, index) => (
              <li key={index}>
                {t('row', { row: one.rowNumber })} · {one.value || '—'} · {words(one.code)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Notice>
  );
}
