'use client';
import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { ImportReport } from '@/lib/lists/import-list';
import { paths } from '@/lib/paths';
import { rowRanges } from './row-ranges';

const SKIPS = ['subHeading', 'total', 'noPerson', 'afterSignature'] as const;

/** The report of one upload, row by row: what came in, what was there already, what was passed over and why. */
export function ImportResult({ report, listId, driveId }: { report: ImportReport; listId: string; driveId: string }) {
  const t = useTranslations('lists.upload.report');
  const at = paths.drive(driveId);
  const { added, withErrors, withWarnings, unchangedRows, updatedRows, repeatedRows, ignoredColumns, otherSheets } =
    report;
  const title =
    added > 0
      ? t('done', { added, file: report.fileName })
      : updatedRows.length > 0
        ? t('corrected', { count: updatedRows.length, file: report.fileName })
        : report.seenBefore
          ? t('seenBefore')
          : t('nothing');
  const skipped = SKIPS.flatMap((reason) => {
    const rows = report.skipped.filter((one) => one.reason === reason).map((one) => one.rowNumber);
    return rows.length > 0 ? [t(`skips.${reason}`, { rows: rowRanges(rows) })] : [];
  });
  return (
    <Notice
      tone={withErrors > 0 || otherSheets.length > 0 ? 'warn' : added + updatedRows.length > 0 ? 'success' : 'info'}
      title={title}
      action={
        <span className="flex flex-wrap gap-2">
          {withErrors > 0 && (
            <ButtonLink look="primary" href={`${at.list(listId)}?show=errors`}>
              {t('correct')}
            </ButtonLink>
          )}
          <ButtonLink href={at.list(listId)}>{t('toList')}</ButtonLink>
        </span>
      }
    >
      <ul>
        {otherSheets.length > 0 && (
          <li>{t('otherSheets', { sheet: report.sheetName, sheets: otherSheets.join(', ') })}</li>
        )}
        {added > 0 && withErrors === 0 && withWarnings === 0 && <li>{t('allGood')}</li>}
        {withErrors > 0 && <li>{t('errors', { count: withErrors })}</li>}
        {withWarnings > 0 && <li>{t('warnings', { count: withWarnings })}</li>}
        {updatedRows.length > 0 && <li>{t('updated', { count: updatedRows.length, rows: rowRanges(updatedRows) })}</li>}
        {unchangedRows.length > 0 && (
          <li>{t('unchanged', { count: unchangedRows.length, rows: rowRanges(unchangedRows) })}</li>
        )}
        {repeatedRows.length > 0 && (
          <li>{t('repeated', { count: repeatedRows.length, rows: rowRanges(repeatedRows) })}</li>
        )}
        {skipped.length > 0 && <li>{t('skipped', { rows: skipped.join('; ') })}</li>}
        {ignoredColumns.length > 0 && <li>{t('ignored', { columns: ignoredColumns.join(', ') })}</li>}
      </ul>
    </Notice>
  );
}
