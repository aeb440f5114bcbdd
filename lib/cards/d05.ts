import { z } from 'zod';
import { BatchHead, headLines, rowNote } from './batch-head';
import { writeForm, type FormColumn } from './form-sheet';
import { formatter } from '@/lib/i18n/format';

const Money = z.bigint().nonnegative();
/** Who supports, by what rate (basis points) and with how many đồng. */
const Support = z.object({ share: z.int().min(0).max(10_000), amount: Money });

/** One book of form D05-TS (Decision 490/QĐ-BHXH of 2023), voluntary social insurance. Amounts in whole đồng. */
export const D05Row = z.object({
  reference: z.string(),
  fullName: z.string(),
  insuranceCode: z.string().nullable(),
  citizenId: z.string().nullable(),
  address: z.string(),
  receiptDay: z.iso.date().nullable(),
  receiptNumber: z.string().nullable(),
  income: Money,
  months: z.int().positive(),
  /** First month, any day of it. */
  from: z.iso.date(),
  due: Money,
  person: Money,
  state: Support,
  local: Support,
  other: Support,
  collectorCode: z.string().nullable(),
  note: z.string().nullable(),
});
export type D05Row = z.infer<typeof D05Row>;

export const D05Batch = z.object({ head: BatchHead, increases: z.array(D05Row), decreases: z.array(D05Row) });
export type D05Batch = z.infer<typeof D05Batch>;

const vi = formatter('vi');
const month = (day: string): string => `${day.slice(5, 7)}/${day.slice(0, 4)}`;

/** Columns A–C, 1–17; the order and the marks are the form's and must not change. */
const columns = (head: BatchHead): FormColumn<D05Row>[] => [
  { mark: 'A', header: 'STT', type: 'number', width: 6, value: (_, i) => i + 1 },
  { mark: 'B', header: 'Họ và tên', type: 'text', width: 28, value: (r) => r.fullName },
  { mark: 'C', header: 'Mã số BHXH', type: 'text', width: 13, value: (r) => r.insuranceCode },
  { mark: '1', header: 'Số CCCD/ĐDCN', type: 'text', width: 16, value: (r) => r.citizenId },
  { mark: '2', header: 'Địa chỉ', type: 'text', width: 36, value: (r) => r.address },
  { mark: '3', header: 'Biên lai: ngày', type: 'day', width: 13, value: (r) => r.receiptDay },
  { mark: '4', header: 'Biên lai: số', type: 'text', width: 14, value: (r) => r.receiptNumber },
  { mark: '5', header: 'Mức thu nhập', type: 'money', width: 14, value: (r) => r.income },
  { mark: '6', header: 'Số tháng', type: 'number', width: 8, value: (r) => r.months },
  { mark: '7', header: 'Từ tháng, năm', type: 'text', width: 11, value: (r) => month(r.from) },
  { mark: '8', header: 'Số tiền phải đóng', type: 'money', width: 15, total: true, value: (r) => r.due },
  { mark: '9', header: 'Người tham gia đóng', type: 'money', width: 15, total: true, value: (r) => r.person },
  { mark: '10', header: 'NSNN: tỷ lệ', type: 'text', width: 8, value: (r) => vi.percent(r.state.share) },
  { mark: '11', header: 'NSNN: số tiền', type: 'money', width: 14, total: true, value: (r) => r.state.amount },
  { mark: '12', header: 'NSĐP: tỷ lệ', type: 'text', width: 8, value: (r) => vi.percent(r.local.share) },
  { mark: '13', header: 'NSĐP: số tiền', type: 'money', width: 14, total: true, value: (r) => r.local.amount },
  { mark: '14', header: 'Hỗ trợ khác: tỷ lệ', type: 'text', width: 8, value: (r) => vi.percent(r.other.share) },
  { mark: '15', header: 'Hỗ trợ khác: số tiền', type: 'money', width: 14, total: true, value: (r) => r.other.amount },
  { mark: '16', header: 'Mã nhân viên thu', type: 'text', width: 14, value: (r) => r.collectorCode },
  { mark: '17', header: 'Ghi chú', type: 'text', width: 30, value: (r) => rowNote(head, r.reference, r.note) },
];

/** The batch as an XLSX in the shape of form D05-TS; a row's reference stands in column 17 after the drive's code. */
export const writeD05 = (batch: D05Batch): Promise<Uint8Array> =>
  writeForm({
    name: 'D05-TS',
    title: 'DANH SÁCH NGƯỜI THAM GIA BHXH TỰ NGUYỆN',
    head: [...headLines(batch.head), `Đối tượng tham gia: ${batch.head.group} – Nguồn đóng: ${batch.head.paidFrom}`],
    source: ['Mẫu D05-TS', '(Ban hành kèm theo Quyết định số 490/QĐ-BHXH', 'ngày 28/3/2023 của BHXH Việt Nam)'],
    columns: columns(batch.head),
    sections: [
      { mark: 'I', title: 'Tăng', part: 'I.1', total: 'Cộng tăng', rows: batch.increases },
      { mark: 'II', title: 'Giảm', part: 'II.1', total: 'Cộng giảm', rows: batch.decreases },
    ],
    foot: [`Tổng số sổ BHXH đề nghị cấp: ${vi.number(batch.increases.length)} sổ`],
    signers: ['Người lập biểu', 'Cán bộ thu tiền', 'Tổ chức dịch vụ thu'],
  });
