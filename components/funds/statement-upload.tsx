'use client';
import { useLocale, useTranslations } from 'next-intl';
import { UploadForm } from '@/components/form/upload-form';
import { Notice } from '@/components/ui/notice';
import { formatter } from '@/lib/i18n/format';
import type { StatementProblem } from '@/lib/funds/read-statement';
import { paths } from '@/lib/paths';

interface Imported {
  added: number;
  unchanged: number;
  problems: StatementProblem[];
  lines: { row: number; day: string; amount: string; text: string; known: boolean }[];
}

/** A bank's file, and row by row what was new in it. */
export function StatementUpload() {
  const t = useTranslations('funds.statement.upload');
  const f = formatter(useLocale());
  return (
    <UploadForm<Imported>
      address={paths.statementUpload}
      label={t('label')}
      hint={t('hint')}
      submitLabel={t('submit')}
      accept=".xlsx,.xls,.csv"
      renderDone={({ added, unchanged, problems, lines }) => (
        <Notice
          tone={problems.length > 0 ? 'warn' : added > 0 ? 'success' : 'info'}
          title={t('done', { added, unchanged })}
        >
          {problems.length > 0 && (
            <>
              <p className="font-semibold">{t('problems', { count: problems.length })}</p>
              <ul>
                {problems.map((one) => (
                  <li key={one.row}>
                    {t('columns.row')} {one.row} · {t(`codes.${one.code}`, { value: one.value || '—' })} · {one.text}
                  </li>
                ))}
              </ul>
            </>
          )}
          <ul className="mt-1 max-h-60 overflow-y-auto text-sm">
            {lines.map((line) => (
              <li key={line.row}>
                {t('columns.row')} {line.row} · {f.day(line.day)} · {f.money(BigInt(line.amount))} ·{' '}
                <strong>{t(line.known ? 'known' : 'fresh')}</strong> · {line.text}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    />
  );
}
