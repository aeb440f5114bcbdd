'use client';
import { useLocale, useTranslations } from 'next-intl';
import { formatter } from '@/lib/i18n/format';
import type { ChartProps } from './chart-data';
import { Drawing } from './drawing';

/** Height of a place with its bars, and of what stands around them: axis and legend. */
const [ROW_REM, AROUND_REM] = [2.75, 4.5];

/**
 * A drawing with its figures as a table below, which is what screen readers and paper get. A client component: drawing and table come from
 * the same figures, sent once.
 */
export function ChartFigure({ kind, ...chart }: ChartProps & { kind: 'bar' | 'line' }) {
  const { label, rows, unit, sideways, tabled } = chart;
  const f = formatter(useLocale());
  const text = (value: string | number | undefined) => {
    const number = Math.round(Number(value ?? 0));
    return unit === 'money' ? f.money(BigInt(number)) : f.number(number);
  };
  return (
    <figure>
      <figcaption className="mb-2 font-medium">{label}</figcaption>
      <div
        aria-hidden
        className="h-64 print:hidden"
        style={sideways ? { height: `${rows.length * ROW_REM + AROUND_REM}rem` } : undefined}
      >
        <Drawing kind={kind} {...chart} />
      </div>
      {!tabled && <FigureTable {...chart} text={text} />}
    </figure>
  );
}

type FigureTableProps = ChartProps & { text: (value: string | number | undefined) => string };

function FigureTable({ label, series, rows, text }: FigureTableProps) {
  const t = useTranslations('common.chart');
  return (
    <details className="mt-2 print:open">
      <summary className="prose-link inline-block py-1 text-sm">{t('showTable')}</summary>
      <table className="mt-2 w-full text-sm">
        <caption className="sr-only">{label}</caption>
        <thead>
          <tr className="text-muted border-line border-b">
            <th className="py-1 text-left">{t('category')}</th>
            {series.map((one) => (
              <th key={one.key} className="py-1 text-right">
                {one.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.category} className="border-line border-b">
              <th scope="row" className="py-1 text-left font-normal">
                {row.category}
              </th>
              {series.map(({ key }) => (
                <td key={key} className="py-1 text-right">
                  {text(row[key])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
