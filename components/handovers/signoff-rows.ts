import type { SignoffDetail } from '@/lib/handovers/signoff-queries';
import { NO_PROXY, type Proxy } from './proxy-fields';

export type PaperRow = SignoffDetail['rows'][number];

/** What the one who enters the paper says about a row: signed, by whom, or not collected and why. */
export interface Mark {
  signed: boolean;
  proxy: Proxy | null;
  missed: string;
}
export type Marks = Record<string, Mark>;

export const NO_MARK: Mark = { signed: false, proxy: null, missed: '' };

/** A row that can still be entered. */
export const isOpen = (row: PaperRow): boolean => row.issued && row.handover !== 'handedOver';

export const pagesOf = (rows: readonly PaperRow[]): { page: number; rows: PaperRow[] }[] =>
  [...new Set(rows.map(({ page }) => page))].map((page) => ({ page, rows: rows.filter((row) => row.page === page) }));

/** Marks as the command takes them. */
export function inputOf(rows: readonly PaperRow[], marks: Marks) {
  const open = rows.filter(isOpen).map((row) => ({ row, mark: marks[row.id] ?? NO_MARK }));
  return {
    rows: open
      .filter(({ mark }) => mark.signed)
      .map(({ row, mark }) => ({
        rowId: row.id,
        receiver: mark.proxy ? ({ receiver: 'proxy', ...mark.proxy } as const) : ({ receiver: 'self' } as const),
      })),
    missed: open
      .filter(({ mark }) => !mark.signed && mark.missed)
      .map(({ row, mark }) => ({ rowId: row.id, reason: mark.missed as 'absent', note: '' })),
  };
}

export const withProxy = (mark: Mark, on: boolean): Mark => ({ ...mark, proxy: on ? NO_PROXY : null });
