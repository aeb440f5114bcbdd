import type { Day } from '@/lib/core/clock';
import { cleanText } from '@/lib/core/text';

export interface TemplateTitle {
  driveName: string;
  /** With its type, such as "Phường Đa Mai"; empty on a template that is nobody's own. */
  wardName: string;
  /** Such as "1894/KH-BHXH". */
  planNumber: string;
  listDeadline: Day;
}

/** What stands above the headings of a template. `readTitle` knows it again, in whatever format the file comes back. */
export const titleLines = ({ driveName, wardName, planNumber, listDeadline }: TemplateTitle): string[] => [
  'DANH SÁCH ĐỀ NGHỊ TẶNG THẺ BHYT, SỔ BHXH',
  `${driveName} – Kế hoạch số ${planNumber}`,
  `${wardName}${wardName ? ' – ' : ''}Hạn gửi danh sách: ${listDeadline.split('-').reverse().join('/')}`,
  'Mỗi người một dòng. Cách điền từng cột xem ở trang "Hướng dẫn".',
];

/** Ward and plan that a template was made for; null for each that the lines do not say: a list of the ward's own making. */
export function readTitle(lines: readonly string[]): { wardName: string | null; planNumber: string | null } {
  const found = (pattern: RegExp): string | null => {
    for (const line of lines) {
      const match = pattern.exec(cleanText(line));
      if (match) return match[1]!;
    }
    return null;
  };
  return {
    wardName: found(/^((?:Phường|Xã|Đặc khu) .+?) – Hạn gửi danh sách: \d\d\/\d\d\/\d{4}$/),
    planNumber: found(/ – Kế hoạch số (\S+)$/),
  };
}
