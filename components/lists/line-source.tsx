import { getTranslations } from 'next-intl/server';
import { COLUMN_KEYS } from '@/lib/lists/columns';
import type { LineSource } from '@/lib/lists/line-values';

/** The row as its author wrote it, whatever has been corrected since. */
export async function LineSourceTable({ source }: { source: LineSource }) {
  const [t, columns] = await Promise.all([getTranslations('lists.line'), getTranslations('problems.columns')]);
  const cells = COLUMN_KEYS.filter((key) => source.cells[key]);
  return (
    <details className="border-line bg-surface mt-8 rounded-lg border px-4 py-3">
      <summary className="font-medium">
        {t('asInFile')}{' '}
        <span className="text-muted font-normal">({t('fromFile', { row: source.row, file: source.file })})</span>
      </summary>
      <dl className="mt-3 grid grid-cols-[minmax(8rem,auto)_1fr] gap-x-6 text-sm">
        {cells.map((key) => (
          <div key={key} className="contents">
            <dt className="text-muted py-0.5">{columns(key)}</dt>
            <dd className="py-0.5 wrap-anywhere">{source.cells[key]}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
