import type { Day } from '@/lib/core/clock';
import { dateToDay, dayToDate } from '@/lib/core/clock';
import { cleanText, withoutMarks } from '@/lib/core/text';
import type { ColumnType } from '@/lib/documents/workbook-export';

export type AnswerColumn =
  'line' | 'reference' | 'fullName' | 'insuranceCode' | 'cardNumber' | 'validFrom' | 'validTo' | 'result' | 'reason';

/** Columns of an answer in the order in which they are written, with the headings under which they are found. */
export const ANSWER_COLUMNS: { column: AnswerColumn; header: string; type: ColumnType; known: string[] }[] = [
  { column: 'line', header: 'STT', type: 'number', known: ['stt', 'so thu tu', 'dong'] },
  {
    column: 'reference',
    header: 'Mã tham chiếu',
    type: 'text',
    known: ['ma tham chieu', 'ma ho so', 'so tham chieu'],
  },
  { column: 'fullName', header: 'Họ và tên', type: 'text', known: ['ho va ten', 'ho ten'] },
  {
    column: 'insuranceCode',
    header: 'Mã số BHXH',
    type: 'text',
    known: ['ma so bhxh', 'ma bhxh', 'so so bhxh', 'so bhxh'],
  },
  {
    column: 'cardNumber',
    header: 'Số thẻ BHYT',
    type: 'text',
    known: ['so the bhyt', 'so the', 'ma the bhyt', 'ma the'],
  },
  {
    column: 'validFrom',
    header: 'Từ ngày',
    type: 'day',
    known: ['tu ngay', 'gia tri tu ngay', 'han the tu', 'han tu'],
  },
  {
    column: 'validTo',
    header: 'Đến ngày',
    type: 'day',
    known: ['den ngay', 'gia tri den ngay', 'han the den', 'han den'],
  },
  { column: 'result', header: 'Kết quả', type: 'text', known: ['ket qua', 'trang thai', 'ket qua xu ly'] },
  { column: 'reason', header: 'Lý do', type: 'text', known: ['ly do', 'ly do tu choi', 'noi dung loi'] },
];

export const ANSWER_WORDS = { accepted: 'Đã cấp', rejected: 'Từ chối', unanswered: '' } as const;

const ACCEPTED = ['da cap', 'chap nhan', 'duoc chap nhan', 'thanh cong', 'dat', 'da duyet', 'da giam', 'giam'];
const REJECTED = ['tu choi', 'khong cap', 'khong chap nhan', 'khong thanh cong', 'khong dat', 'loi', 'tra lai'];

/** Without marks, case, and what stands in brackets. */
const plain = (text: string): string =>
  withoutMarks(cleanText(text))
    .toLowerCase()
    .replace(/\(.*?\)/g, '')
    .trim();

/** What the word in the column of results means; blank is unanswered, null is a word we do not know. */
export function resultOf(text: string): keyof typeof ANSWER_WORDS | null {
  const word = plain(text);
  if (!word) return 'unanswered';
  if (ACCEPTED.includes(word)) return 'accepted';
  return REJECTED.includes(word) ? 'rejected' : null;
}

/** Shape of an item's code (lib/core/ids). */
const CODE = /^[0-9A-Z]{10}$/;

/** Codes of items in a reference: by itself, or in the note that our form put it into ("1894/KH-BHXH; 7K3M…; …"). */
export const codesIn = (reference: string): string[] =>
  reference
    .split(/[;,\s]+/)
    .map((part) => part.toUpperCase())
    .filter((part) => CODE.test(part));

const ISO_DAY = /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})/;
const VIETNAMESE_DAY = /^(?<day>\d{1,2})[/.-](?<month>\d{1,2})[/.-](?<year>\d{4})$/;

/** A day as yyyy-mm-dd or dd/mm/yyyy; null when blank, undefined when it is no day. */
export function readDay(text: string): Day | null | undefined {
  if (!text) return null;
  const found = (ISO_DAY.exec(text) ?? VIETNAMESE_DAY.exec(text))?.groups;
  if (!found) return undefined;
  const day = [found.year, found.month?.padStart(2, '0'), found.day?.padStart(2, '0')].join('-');
  const date = dayToDate(day);
  return !Number.isNaN(date.getTime()) && dateToDay(date) === day ? day : undefined;
}

/** Without these an answer says nothing. */
const NEEDED: AnswerColumn[] = ['fullName', 'result'];

/** `note` is the column of the form into which we wrote the reference. */
export type Header = {
  row: number;
  columns: Partial<Record<AnswerColumn, number>>;
  note: number;
  missing: AnswerColumn[];
};

/** The row, among the first 30, in which at least four headings are known. */
export function findHeader(sheetRows: readonly (readonly string[])[]): Header | null {
  for (const [row, cells] of sheetRows.slice(0, 30).entries()) {
    const columns: Partial<Record<AnswerColumn, number>> = {};
    const headings = cells.map(plain);
    for (const { column, known } of ANSWER_COLUMNS) {
      const at = known.map((word) => headings.indexOf(word)).find((index) => index >= 0);
      if (at !== undefined) columns[column] = at;
    }
    if (Object.keys(columns).length < 4) continue;
    const note = headings.indexOf('ghi chu');
    const missing = NEEDED.filter((column) => columns[column] === undefined);
    if (columns.line === undefined && columns.reference === undefined && note < 0) missing.push('reference');
    return { row, columns, note, missing };
  }
  return null;
}
