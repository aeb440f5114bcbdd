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

export interface PaperDraft {
  marks: Marks;
  /** Page → id of the photo that was sent. */
  photos: Record<string, string>;
}
export const EMPTY_DRAFT: PaperDraft = { marks: {}, photos: {} };

export const NO_MARK: Mark = { signed: false, proxy: null, missed: '' };

/** A child's card is signed for by a guardian: the head of the household, as the paper itself proposes. */
export const signedMark = (row: PaperRow): Mark => ({
  signed: true,
  missed: '',
  proxy: row.child ? { ...NO_PROXY, proxyName: row.headName } : null,
});

/** A row that can still be entered. */
export const isOpen = (row: PaperRow): boolean => row.issued && row.handover !== 'handedOver';

export const pagesOf = (rows: readonly PaperRow[]): { page: number; rows: PaperRow[] }[] =>
  [...new Set(rows.map(({ page }) => page))].map((page) => ({ page, rows: rows.filter((row) => row.page === page) }));

const receiverOf = (row: PaperRow, { proxy }: Mark) =>
  proxy ? ({ receiver: row.child ? 'guardian' : 'proxy', ...proxy } as const) : ({ receiver: 'self' } as const);

/** Marks as the command takes them. */
export function inputOf(rows: readonly PaperRow[], marks: Marks) {
  const open = rows.filter(isOpen).map((row) => ({ row, mark: marks[row.id] ?? NO_MARK }));
  return {
    rows: open
      .filter(({ mark }) => mark.signed)
      .map(({ row, mark }) => ({ rowId: row.id, receiver: receiverOf(row, mark) })),
    missed: open
      .filter(({ mark }) => !mark.signed && mark.missed)
      .map(({ row, mark }) => ({ rowId: row.id, reason: mark.missed as 'absent', note: '' })),
  };
}
export type PaperInput = ReturnType<typeof inputOf> & { signedOn: string; pages: { page: number; fileId: string }[] };

/** What is left of a draft once a save has been answered: ticks set while it was on its way stay. */
export const withoutSaved = ({ marks, photos }: PaperDraft, sent: PaperInput): PaperDraft => {
  const saved = new Set([...sent.rows, ...sent.missed].map(({ rowId }) => rowId));
  const pages = new Set(sent.pages.map(({ fileId }) => fileId));
  return {
    marks: Object.fromEntries(Object.entries(marks).filter(([rowId]) => !saved.has(rowId))),
    photos: Object.fromEntries(Object.entries(photos).filter(([, fileId]) => !pages.has(fileId))),
  };
};

export const isEmptyDraft = ({ marks, photos }: PaperDraft): boolean =>
  Object.keys(photos).length === 0 && Object.values(marks).every(({ signed, missed }) => !signed && !missed);

export const withProxy = (mark: Mark, on: boolean): Mark => ({ ...mark, proxy: on ? NO_PROXY : null });
