import { z } from 'zod';
import { Birth } from '@/lib/documents/data/common';
import { formatter } from '@/lib/i18n/format';
import { BatchHead, headLines, rowNote } from './batch-head';
import { writeForm, type FormColumn } from './form-sheet';

const Money = z.bigint().nonnegative();

/** One card of form D03-TS (Decision 490/QĐ-BHXH of 2023). Amounts in whole đồng; `reference` is the item's code. */
export const D03Row = z.object({
  reference: z.string(),
  fullName: z.string(),
  insuranceCode: z.string().nullable(),
  citizenId: z.string().nullable(),
  birth: Birth.nullable(),
  sex: z.enum(['male', 'female']).nullable(),
  address: z.string(),
  facility: z.string().nullable(),
  receiptDay: z.iso.date().nullable(),
  receiptNumber: z.string().nullable(),
  amount: Money,
  localSupport: Money,
  /** What the donor pays: the form has no column of its own for it, so it stands under "Hỗ trợ khác". */
  otherSupport: Money,
  from: z.iso.date(),
  months: z.int().positive(),
  collectorCode: z.string().nullable(),
  note: z.string().nullable(),
});
export type D03Row = z.infer<typeof D03Row>;

export const D03Batch = z.object({
  head: BatchHead,
  /** Đồng a month in force when the list is made, and the State's share in basis points. */
  baseSalary: Money,
  stateSupport: z.int().min(0).max(10_000),
  increases: z.array(D03Row),
  decreases: z.array(D03Row),
});
export type D03Batch = z.infer<typeof D03Batch>;

const vi = formatter('vi');
const SEX = { male: 'Nam', female: 'Nữ' };

/** Columns A, B, 1–15; the order and the marks are the form's and must not change. */
const columns = (head: BatchHead): FormColumn<D03Row>[] => [
  { mark: 'A', header: 'STT', type: 'number', width: 6, value: (_, i) => i + 1 },
  { mark: 'B', header: 'Họ và tên', type: 'text', width: 28, value: (r) => r.fullName },
  { mark: '1', header: 'Mã số BHXH', type: 'text', width: 13, value: (r) => r.insuranceCode },
  { mark: '2', header: 'Số CCCD/ĐDCN/Hộ chiếu', type: 'text', width: 16, value: (r) => r.citizenId },
  { mark: '3', header: 'Ngày, tháng, năm sinh', type: 'day', width: 13, value: (r) => r.birth },
  { mark: '4', header: 'Giới tính', type: 'text', width: 8, value: (r) => (r.sex ? SEX[r.sex] : null) },
  { mark: '5', header: 'Địa chỉ', type: 'text', width: 36, value: (r) => r.address },
  { mark: '6', header: 'Nơi đăng ký KCB ban đầu', type: 'text', width: 22, value: (r) => r.facility },
  { mark: '7', header: 'Biên lai: ngày', type: 'day', width: 13, value: (r) => r.receiptDay },
  { mark: '8', header: 'Biên lai: số', type: 'text', width: 14, value: (r) => r.receiptNumber },
  { mark: '9', header: 'Số tiền', type: 'money', width: 15, total: true, value: (r) => r.amount },
  { mark: '10', header: 'NSĐP hỗ trợ', type: 'money', width: 15, total: true, value: (r) => r.localSupport },
  { mark: '11', header: 'Hỗ trợ khác', type: 'money', width: 15, total: true, value: (r) => r.otherSupport },
  { mark: '12', header: 'Từ tháng', type: 'day', width: 13, value: (r) => r.from },
  { mark: '13', header: 'Số tháng đóng', type: 'number', width: 9, value: (r) => r.months },
  { mark: '14', header: 'Mã nhân viên thu', type: 'text', width: 14, value: (r) => r.collectorCode },
  { mark: '15', header: 'Ghi chú', type: 'text', width: 30, value: (r) => rowNote(head, r.reference, r.note) },
];

/** The batch as an XLSX in the shape of form D03-TS; a row's reference stands in column 15 after the drive's code. */
export const writeD03 = (batch: D03Batch): Promise<Uint8Array> =>
  writeForm({
    name: 'D03-TS',
    title: 'DANH SÁCH NGƯỜI CHỈ THAM GIA BHYT',
    head: [
      ...headLines(batch.head),
      `Đối tượng tham gia: ${batch.head.group} – Nguồn đóng: ${batch.head.paidFrom}`,
      `Lương cơ sở: ${vi.number(batch.baseSalary)} đồng – NSNN hỗ trợ: ${vi.percent(batch.stateSupport)}`,
    ],
    source: ['Mẫu D03-TS', '(Ban hành kèm theo Quyết định số 490/QĐ-BHXH', 'ngày 28/3/2023 của BHXH Việt Nam)'],
    columns: columns(batch.head),
    sections: [
      { mark: 'I', title: 'Tăng', total: 'Cộng tăng', rows: batch.increases },
      { mark: 'II', title: 'Giảm', total: 'Cộng giảm', rows: batch.decreases },
    ],
    foot: [`Tổng số thẻ BHYT đề nghị cấp: ${vi.number(batch.increases.length)} thẻ`],
    signers: ['Người lập biểu', 'Thủ trưởng đơn vị'],
  });
