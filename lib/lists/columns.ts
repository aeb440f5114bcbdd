/** A column of a ward's list. `header` is that of the printed form, in Vietnamese; `aliases` are other offices' words. */
export type ListColumn = {
  key: ColumnKey;
  header: string;
  aliases: readonly string[];
  /** Width in characters on the template. */
  width: number;
  required?: true;
  /** How to fill it in, for the sheet of guidance. */
  hint: string;
  /** Asked for only where the plan has books. */
  book?: true;
};

export type ItemKind = 'card' | 'book';

export const COLUMN_KEYS = [
  'order',
  'fullName',
  'birthDate',
  'sex',
  'ethnicity',
  'citizenId',
  'insuranceCode',
  'cardNumber',
  'hamlet',
  'address',
  'headName',
  'relation',
  'householdOrder',
  'groupCode',
  'circumstances',
  'phone',
  'itemKind',
  'itemForm',
  'months',
  'income',
  'postingConsent',
  'note',
] as const;
export type ColumnKey = (typeof COLUMN_KEYS)[number];

/** What a row says, column by column, as text. Columns that the file does not have are missing. */
export type RawLine = Partial<Record<ColumnKey, string>>;

const column = (key: ColumnKey, header: string, width: number, aliases: string[], hint: string): ListColumn => ({
  key,
  header,
  width,
  aliases,
  hint,
});

export const LIST_COLUMNS: readonly ListColumn[] = [
  column('order', 'STT', 6, ['TT', 'Số thứ tự', 'No'], 'Số thứ tự trong danh sách.'),
  {
    ...column(
      'fullName',
      'Họ và tên',
      28,
      [
        'Họ tên',
        'Họ và tên người được đề nghị',
        'Họ, chữ đệm và tên',
        'Họ, chữ đệm, tên khai sinh',
        'Tên người thụ hưởng',
        'Họ và tên đệm',
        'Họ đệm',
        'Họ và đệm',
        'Họ và chữ đệm',
        'Họ lót',
        'Họ và tên lót',
        'Full name',
      ],
      'Viết đúng như trên căn cước, không ghi "ông", "bà". Mỗi người một dòng.',
    ),
    required: true,
  },
  {
    ...column(
      'birthDate',
      'Ngày, tháng, năm sinh',
      16,
      ['Ngày sinh', 'Năm sinh', 'Ngày tháng năm sinh', 'NTNS', 'Sinh ngày', 'Date of birth'],
      'dd/mm/yyyy, ví dụ 05/03/1954. Chỉ biết năm thì ghi năm, ví dụ 1954.',
    ),
    required: true,
  },
  column('sex', 'Giới tính', 10, ['Nam/Nữ', 'GT', 'Phái', 'Giới', 'Sex'], 'Chọn Nam hoặc Nữ.'),
  column('ethnicity', 'Dân tộc', 12, ['DT', 'Thành phần dân tộc', 'Ethnicity'], 'Ví dụ: Kinh, Tày, Nùng.'),
  column(
    'citizenId',
    'Số CCCD / số định danh',
    18,
    [
      'CCCD',
      'Số CCCD',
      'Số căn cước',
      'Số căn cước công dân',
      'Căn cước công dân',
      'Số định danh cá nhân',
      'Số ĐDCN',
      'ĐDCN',
      'CCCD/CMND',
      'CMND/CCCD',
      'Số CMND',
      'CMND',
      'Số giấy tờ tùy thân',
      'Citizen ID',
    ],
    'Đủ 12 số, giữ số 0 ở đầu. Người chưa có căn cước thì để trống.',
  ),
  column(
    'insuranceCode',
    'Mã số BHXH',
    15,
    ['Số sổ BHXH', 'Mã BHXH', 'Số BHXH', 'MSBHXH', 'Mã số bảo hiểm xã hội'],
    '10 số, nếu có.',
  ),
  column(
    'cardNumber',
    'Số thẻ BHYT đã có',
    18,
    ['Số thẻ BHYT', 'Mã thẻ BHYT', 'Mã thẻ', 'Số thẻ', 'Thẻ BHYT cũ'],
    'Thẻ gần nhất, kể cả đã hết hạn, nếu có.',
  ),
  column(
    'hamlet',
    'Thôn / tổ dân phố',
    20,
    [
      'Thôn',
      'Tổ dân phố',
      'TDP',
      'Thôn/TDP',
      'Thôn, tổ dân phố',
      'Thôn/bản',
      'Thôn, bản',
      'Khối xóm',
      'Khu phố',
      'Ấp',
      'Khu vực',
    ],
    'Tên thôn, bản, tổ dân phố nơi đang ở.',
  ),
  column(
    'address',
    'Địa chỉ',
    28,
    [
      'Nơi ở',
      'Chỗ ở',
      'Nơi cư trú',
      'Địa chỉ thường trú',
      'Nơi thường trú',
      'Hộ khẩu thường trú',
      'Nơi ở hiện nay',
      'Address',
    ],
    'Số nhà, đường, ngõ, nếu có.',
  ),
  column('headName', 'Họ tên chủ hộ', 26, ['Chủ hộ', 'Họ và tên chủ hộ', 'Tên chủ hộ'], 'Tên chủ hộ gia đình.'),
  column(
    'relation',
    'Quan hệ với chủ hộ',
    16,
    ['Quan hệ', 'QH với chủ hộ', 'Mối quan hệ với chủ hộ'],
    'Chủ hộ, Vợ, Chồng, Con, Bố, Mẹ…',
  ),
  column(
    'householdOrder',
    'Thứ tự trong hộ',
    10,
    ['Thứ tự tham gia trong hộ', 'Người thứ', 'Thứ tự người tham gia'],
    '1 cho người tham gia thứ nhất của hộ trong năm, 2 cho người thứ hai…',
  ),
  {
    ...column(
      'groupCode',
      'Nhóm đối tượng',
      32,
      ['Đối tượng', 'Diện đối tượng', 'Đối tượng đề nghị', 'Thuộc đối tượng', 'Diện', 'Nhóm'],
      'Chọn trong danh sách.',
    ),
    required: true,
  },
  column(
    'circumstances',
    'Hoàn cảnh',
    32,
    ['Hoàn cảnh gia đình', 'Hoàn cảnh khó khăn', 'Lý do đề nghị', 'Hoàn cảnh cụ thể'],
    'Vài lời về hoàn cảnh, không ghi tên bệnh nếu không cần.',
  ),
  column(
    'phone',
    'Số điện thoại',
    14,
    ['Điện thoại', 'SĐT', 'ĐT', 'Số ĐT', 'Điện thoại liên hệ', 'Phone'],
    '10 số, giữ số 0 ở đầu.',
  ),
  {
    ...column(
      'itemKind',
      'Loại (thẻ/sổ)',
      12,
      ['Loại', 'Loại hỗ trợ', 'Thẻ/sổ', 'Loại hình hỗ trợ'],
      'Thẻ BHYT hoặc Sổ BHXH. Để trống là thẻ BHYT.',
    ),
    book: true,
  },
  column(
    'itemForm',
    'Hình thức thẻ',
    12,
    ['Hình thức', 'Thẻ điện tử/giấy', 'Điện tử/giấy'],
    'Điện tử hoặc Giấy. Để trống là điện tử.',
  ),
  column(
    'months',
    'Số tháng',
    10,
    ['Số tháng đề nghị', 'Thời hạn', 'Số tháng đóng'],
    'Số tháng đề nghị. Để trống là theo kế hoạch.',
  ),
  {
    ...column(
      'income',
      'Mức thu nhập đóng BHXH tự nguyện',
      16,
      ['Mức thu nhập', 'Mức thu nhập chọn đóng', 'Mức thu nhập làm căn cứ đóng', 'Mức đóng', 'Mức tiền', 'Income'],
      'Chỉ cho sổ BHXH: mức thu nhập tháng mà người tham gia chọn, bằng đồng, ví dụ 1.500.000.',
    ),
    book: true,
  },
  column(
    'postingConsent',
    'Đồng ý niêm yết tên',
    12,
    ['Đồng ý niêm yết', 'Đồng ý công khai'],
    'Có hoặc Không, theo lời người được đề nghị. Để trống là chưa hỏi.',
  ),
  column('note', 'Ghi chú', 20, ['Note', 'Ghi chú khác'], 'Điều khác cần nói.'),
];

/** Columns of the template of a plan that gives these kinds of items. */
export const templateColumns = (kinds: readonly ItemKind[]): readonly ListColumn[] =>
  LIST_COLUMNS.filter((one) => !one.book || kinds.includes('book'));
