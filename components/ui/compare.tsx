import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { cn } from './cn';

export interface CompareRow {
  key: string;
  label: ReactNode;
  left: ReactNode;
  right: ReactNode;
  /** Marked by word and weight, not by colour alone. */
  differs: boolean;
}

/** Two records side by side, differences marked. Stays two columns on a phone. */
export function Compare({ left, right, rows }: { left: ReactNode; right: ReactNode; rows: CompareRow[] }) {
  const t = useTranslations('common');
  return (
    <table className="w-full table-fixed border-separate border-spacing-0 text-sm">
      <thead>
        <tr className="text-left">
          <td className="hidden w-44 sm:table-cell" />
          <th className="border-line border-b p-2 font-semibold">{left}</th>
          <th className="border-line border-b p-2 font-semibold">{right}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, label, left: a, right: b, differs }) => (
          <CompareLine key={key} {...{ label, a, b, differs }} mark={t('compare.differs')} />
        ))}
      </tbody>
    </table>
  );
}

function CompareLine(row: { label: ReactNode; a: ReactNode; b: ReactNode; differs: boolean; mark: string }) {
  const mark = row.differs && <span className="text-warn ml-2 text-xs font-semibold">≠ {row.mark}</span>;
  const cell = cn('border-line border-b p-2 align-top wrap-anywhere', row.differs && 'bg-warn-soft font-medium');
  return (
    <>
      <tr className="sm:hidden">
        <th colSpan={2} scope="rowgroup" className="text-muted px-2 pt-2 text-left text-xs font-medium">
          {row.label} {mark}
        </th>
      </tr>
      <tr>
        <th
          scope="row"
          className="text-muted border-line hidden border-b p-2 text-left align-top font-medium sm:table-cell"
        >
          {row.label} {mark}
        </th>
        <td className={cell}>{row.a ?? '—'}</td>
        <td className={cell}>{row.b ?? '—'}</td>
      </tr>
    </>
  );
}
