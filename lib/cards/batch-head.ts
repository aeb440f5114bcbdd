import { z } from 'zod';
import { formatter } from '@/lib/i18n/format';

/** Head of a batch file for the insurer. `stateSupport` in basis points (1/10,000); `baseSalary` in đồng a month. */
export const BatchHead = z.object({
  unitName: z.string(),
  unitCode: z.string(),
  taxCode: z.string().nullable(),
  address: z.string(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  drive: z.string(),
  driveCode: z.string(),
  batchNumber: z.int().positive(),
  day: z.iso.date(),
  group: z.string(),
  paidFrom: z.string(),
});
export type BatchHead = z.infer<typeof BatchHead>;

const vi = formatter('vi');

/** Lines that both forms begin with. Forms of the insurer exist in Vietnamese only. */
export const headLines = (head: BatchHead): string[] =>
  [
    `Tên đơn vị: ${head.unitName}`,
    `Mã đơn vị: ${head.unitCode}${head.taxCode ? ` – Mã số thuế: ${head.taxCode}` : ''}`,
    `Địa chỉ: ${head.address}`,
    [head.phone && `Điện thoại: ${head.phone}`, head.email && `Thư điện tử: ${head.email}`].filter(Boolean).join(' – '),
    `Chương trình: ${head.drive} – lô số ${head.batchNumber}, ngày ${vi.day(head.day)}`,
  ].filter((line) => line !== '');

/** What the insurer must send back unchanged, so that the answer finds its row: drive and our reference of the item. */
export const rowNote = (head: BatchHead, reference: string, note: string | null): string =>
  [head.driveCode, reference, note].filter(Boolean).join('; ');
