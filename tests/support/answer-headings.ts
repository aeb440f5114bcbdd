/** The columns of the insurer's answer as it writes them: spelled out, so that a change of the reader's own words is noticed. */
export const ANSWER_HEADINGS = [
  'STT',
  'Mã tham chiếu',
  'Họ và tên',
  'Mã số BHXH',
  'Số thẻ BHYT',
  'Từ ngày',
  'Đến ngày',
  'Kết quả',
  'Lý do',
];
