import type ExcelJS from 'exceljs';
import type { ListColumn } from './columns';

const ADVICE = [
  'Giữ nguyên dòng tiêu đề. Có thể đổi thứ tự cột, thêm dòng tên thôn, dòng tổng; hệ thống tự nhận ra.',
  'Các ô đã định dạng văn bản để không mất số 0 ở đầu. Khi dán từ tệp khác, chọn "Dán giá trị".',
  'Không ẩn dòng, không gộp ô trong danh sách. Dùng phông Unicode (Times New Roman, Arial).',
  'Tải tệp lên, hệ thống chỉ ra từng ô cần sửa; sửa ngay trên trang, không phải tải lại.',
];

/** A sheet that says, column by column, what to write. */
export function addGuidance(workbook: ExcelJS.Workbook, columns: readonly ListColumn[]): void {
  const sheet = workbook.addWorksheet('Hướng dẫn');
  sheet.getColumn(1).width = 28;
  sheet.getColumn(2).width = 90;
  sheet.addRow(['HƯỚNG DẪN ĐIỀN DANH SÁCH']).font = { bold: true, size: 14 };
  for (const line of ADVICE) sheet.addRow(['', line]).alignment = { wrapText: true, vertical: 'top' };
  sheet.addRow([]);
  sheet.addRow(['Cột', 'Cách điền']).font = { bold: true };
  for (const { header, hint, required } of columns)
    sheet.addRow([header + (required ? ' (bắt buộc)' : ''), hint]).alignment = { wrapText: true, vertical: 'top' };
}
