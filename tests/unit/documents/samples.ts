import { templateData } from '@/lib/documents/render';
import { reportInEnglish } from '@/lib/documents/data/drive-report';
import { amountInWords } from '@/lib/documents/amount-in-words';
import { signoffPage } from '@/lib/documents/data/people-lists';
import type { PrintMark } from '@/lib/documents/render';
import type { TemplateInput, TemplateName } from '@/lib/documents/kinds';

/** Synthetic data for every template; names are made up, wards are real places. */
const agency = { parent: 'BẢO HIỂM XÃ HỘI VIỆT NAM', organisation: 'BẢO HIỂM XÃ HỘI TỈNH BẮC NINH', place: 'Bắc Ninh' };
const letterhead = { ...agency, number: '09/BB-BHXH', day: '2025-12-05' };
const wardHead = {
  parent: 'ỦY BAN NHÂN DÂN TỈNH BẮC NINH',
  organisation: 'ỦY BAN NHÂN DÂN PHƯỜNG ĐA MAI',
  number: '07/DS-UBND',
  place: 'Đa Mai',
  day: '2025-11-28',
};
const proof = { code: 'TTK7-M4NX-92QD-R5HW', url: 'https://traothe.example/verify/TTK7M4NX92QDR5HW' };
const copiesTo = ['Như trên;', 'Phòng Kế hoạch - Tài chính;', 'Lưu: VT, TT.'];
const deputy = {
  capacity: 'KT',
  onBehalfOf: 'Giám đốc',
  post: 'Phó Giám đốc',
  name: 'Nguyễn Thị Minh Nguyệt',
} as const;
const chair = { capacity: 'TM', onBehalfOf: 'Ủy ban nhân dân', post: 'Chủ tịch', name: null } as const;
const front = { capacity: 'TM', onBehalfOf: 'Ban Thường trực MTTQ', post: 'Chủ tịch', name: 'Giàng A Sử' } as const;
const drafter = { capacity: null, onBehalfOf: null, post: 'Người lập', name: 'Đỗ Thị Hường' } as const;
const drive = 'Tặng thẻ BHYT, sổ BHXH cho người có hoàn cảnh khó khăn năm 2025';
const planNumber = '1894/KH-BHXH';
const people = [
  'Nguyễn Thị Hường',
  'Trần Văn Đức',
  "H'Hen Niê",
  'Giàng Thị Mỷ',
  'Vũ Thuỳ Dương',
  'Nguyễn Phúc Quỳnh Hương Giang',
];
const hamlets = ['Tổ dân phố Đọ', 'Thôn 3', 'Tổ dân phố Thanh Mai', 'Tổ 2'];
const groups = ['Hộ cận nghèo', 'Học sinh, sinh viên', 'Hộ làm nông, lâm, ngư, diêm nghiệp có mức sống trung bình'];
const wards = ['Phường Bắc Giang', 'Phường Đa Mai', 'Phường Tiền Phong', 'Phường Tân Tiến', 'Phường Chũ', 'Xã Lục Nam'];
const of = <T>(from: readonly T[], i: number): T => from[i % from.length] as T;

const receipt: TemplateInput<'receipt'> = {
  language: 'vi',
  letterhead: { ...agency, number: null, day: '2025-12-05' },
  address: 'Đường Lê Thái Tổ, phường Kinh Bắc, tỉnh Bắc Ninh',
  bookNumber: '01/2025',
  serial: '0000042',
  payer: {
    name: 'Công ty Cổ phần Dược phẩm Hoà Bình',
    address: 'Lô B5, Khu công nghiệp Quang Châu, phường Nếnh, tỉnh Bắc Ninh',
    taxCode: '2400123456',
  },
  reason: `Ủng hộ chương trình ${drive}`,
  pledgeCode: 'TT25K7M4N',
  amount: 607_791_600n,
  amountInWords: 'Sáu trăm linh bảy triệu bảy trăm chín mươi mốt nghìn sáu trăm đồng',
  method: 'transfer',
  bankReference: 'FT25339012345678',
  receivedOn: '2025-12-04',
  enclosed: '01 giấy báo có',
  signers: { head: 'Nguyễn Thị Minh Nguyệt', chiefAccountant: 'Trần Quốc Việt', collector: 'Đỗ Thị Hường' },
  proof,
};

const thankYou: TemplateInput<'thankYouLetter'> = {
  language: 'vi',
  letterhead: { ...letterhead, number: null },
  sponsor: {
    name: 'Công ty Cổ phần Dược phẩm Hoà Bình',
    address: 'Khu công nghiệp Quang Châu, phường Nếnh, tỉnh Bắc Ninh',
  },
  drive,
  asOf: '2025-12-31',
  received: 607_791_600n,
  receivedInWords: 'Sáu trăm linh bảy triệu bảy trăm chín mươi mốt nghìn sáu trăm đồng',
  used: 606_000_000n,
  remaining: 1_791_600n,
  wards: wards.map((ward, i) => ({
    ward,
    cards: i === 2 ? null : 80 + i,
    books: i === 2 ? null : i,
    handedOver: i === 2 ? null : 79 + i,
  })),
  total: { cards: 481, books: 15, handedOver: 470 },
  signature: { capacity: null, onBehalfOf: null, post: 'Giám đốc', name: 'Phạm Văn Khải' },
  copiesTo,
  proof,
};

export const signoff = (count: number): TemplateInput<'signoffList'> => ({
  letterhead: { ...agency, number: '12/DSKN-BHXH', day: '2026-01-09' },
  drive,
  planNumber,
  phase: 'Đợt 1',
  ward: 'Phường Đa Mai',
  place: 'Hội trường UBND phường Đa Mai',
  day: '2026-01-10',
  signatures: [drafter, { ...chair, post: 'Phó Chủ tịch', capacity: 'KT', onBehalfOf: 'Chủ tịch' }, deputy],
  copiesTo: [],
  proof,
  source: 'Tiền tài trợ của chương trình',
  total: 1_263_600n * BigInt(count),
  totalInWords: amountInWords(1_263_600n * BigInt(count), 'vi'),
  rows: Array.from({ length: count }, (_, i) => ({
    row: i + 1,
    page: signoffPage(i + 1),
    name: of(people, i),
    birth: of(['1954', '1960-05', '1990-03-05', '2018-11-15'], i),
    identifier: i % 6 === 5 ? null : '024******234',
    hamlet: of(hamlets, i),
    group: of(groups, i),
    number: i % 5 === 4 ? null : `******${String(1000 + i)}`,
    kind: i % 9 === 8 ? 'book' : 'card',
    months: 12,
    amount: 1_263_600n,
    route: of(['stage', 'wardOffice', 'home'] as const, i),
    proxy: i % 4 === 3 ? { name: 'Vũ Văn Nam', relation: 'bố', identifier: '024******234' } : null,
  })),
});

const wardList: TemplateInput<'wardList'> = {
  letterhead: wardHead,
  drive,
  planNumber,
  phase: 'Đợt 1',
  ward: 'Phường Đa Mai',
  version: 2,
  signatures: [drafter, front, chair],
  copiesTo: ['BHXH tỉnh Bắc Ninh;', 'Lưu: VT.'],
  proof,
  rows: Array.from({ length: 24 }, (_, i) => ({
    row: i + 1,
    name: of(people, i),
    birth: of(['1954', '1990-03-05'], i),
    sex: of(['female', 'male', null] as const, i),
    ethnicity: of(['Kinh', 'Tày', 'Sán Dìu'], i),
    identifier: i % 6 === 5 ? null : '024******234',
    hamlet: of(hamlets, i),
    household: 'Nguyễn Văn An (mẹ)',
    group: of(groups, i),
    circumstances: i % 2 ? 'Bị ảnh hưởng bởi bão, lũ' : null,
    kind: i % 7 === 6 ? 'book' : 'card',
    months: 12,
  })),
};

const posting: TemplateInput<'postingList'> = {
  letterhead: wardHead,
  drive,
  planNumber,
  phase: null,
  ward: 'Phường Đa Mai',
  from: '2025-12-01',
  to: '2025-12-05',
  commentsTo: 'Bộ phận Một cửa, UBND phường Đa Mai, điện thoại 0204 000 0000',
  signatures: [drafter, chair],
  copiesTo: ['Lưu: VT.'],
  proof,
  rows: Array.from({ length: 30 }, (_, i) => ({
    row: i + 1,
    shown: i % 6 === 3 ? null : { name: of(people, i), birthYear: i === 4 ? null : '1954', hamlet: of(hamlets, i) },
    group: of(groups, i),
    kind: i % 7 === 6 ? 'book' : 'card',
  })),
};

const allocation: TemplateInput<'allocationList'> = {
  letterhead: { ...letterhead, number: '03/DSPB-BHXH' },
  drive,
  planNumber,
  phase: 'Đợt 1',
  title: 'Chương trình tặng thẻ BHYT năm 2025, đợt 1',
  decision: { number: '215/QĐ-BHXH', day: '2025-12-05' },
  totalInWords: 'Hai mươi tư triệu đồng',
  signatures: [
    drafter,
    { ...drafter, post: 'Trưởng phòng Quản lý thu và Phát triển người tham gia', name: 'Lê Hoàng Sơn' },
    deputy,
  ],
  copiesTo: ['Phòng Kế hoạch - Tài chính;', 'Lưu: VT, QLT.'],
  proof,
  rows: Array.from({ length: 40 }, (_, i) => ({
    row: i + 1,
    name: of(people, i),
    birth: of(['1954', '1990-03-05'], i),
    ward: of(wards, i),
    group: of(groups, i),
    kind: 'card' as const,
    months: 12,
    price: 1_263_600n,
    state: i % 2 ? 884_520n : 0n,
    province: 0n,
    commune: 0n,
    sponsor: i % 2 ? 379_080n : 1_263_600n,
    person: 0n,
    fund: of(['Quỹ hoạt động từ thiện', 'Dược phẩm Hoà Bình'], i),
  })),
};

const remittance: TemplateInput<'remittance'> = {
  letterhead: { ...letterhead, number: '02/BK-BHXH' },
  drive,
  orderNumber: 'UNC-2025-118',
  paidOn: '2025-12-10',
  bankReference: 'FT25344000123456',
  fromAccount: {
    holder: 'BHXH tỉnh Bắc Ninh – tài khoản tiếp nhận tài trợ',
    number: '2600201012345',
    bank: 'Agribank Bắc Ninh',
  },
  toAccount: { holder: 'BHXH tỉnh Bắc Ninh – tài khoản thu', number: '2150000123456', bank: 'BIDV Bắc Ninh' },
  totalInWords: 'Ba mươi triệu đồng',
  signatures: [drafter, { ...drafter, post: 'Kế toán trưởng', name: 'Trần Quốc Việt' }, deputy],
  copiesTo: [],
  proof,
  rows: Array.from({ length: 33 }, (_, i) => ({
    row: i + 1,
    name: of(people, i),
    insuranceCode: i % 5 ? `24******${10 + i}` : null,
    ward: of(wards, i),
    kind: i % 7 === 6 ? ('book' as const) : ('card' as const),
    months: 12,
    validFrom: i % 3 ? '2026-01-09' : null,
    amount: 1_263_600n,
  })),
};

const figures = (kind: 'card' | 'book', n: number) => ({
  kind,
  proposed: n + 40,
  approved: n + 10,
  paid: n,
  issued: n,
  onStage: Math.floor(n / 8),
  handedOver: n - 2,
  fullPremium: BigInt(n) * 1_263_600n,
  donatedShare: BigInt(n) * 1_025_000n,
});

const report: TemplateInput<'report'> = {
  letterhead: { ...letterhead, number: '31/BC-BHXH', day: '2026-02-03' },
  drive,
  planNumber,
  from: '2025-10-31',
  asOf: '2026-02-02',
  funnel: [
    { step: 'Đề nghị', people: 560, amount: null },
    { step: 'Phê duyệt', people: 500, amount: 631_800_000n },
    { step: 'Đã đóng', people: 481, amount: 607_791_600n },
    { step: 'Đã trao', people: 470, amount: 593_892_000n },
  ],
  total: [figures('card', 481), figures('book', 15)],
  phases: [
    { name: 'Đợt 1', figures: figures('card', 40) },
    { name: 'Đợt 2', figures: figures('card', 441) },
    { name: 'Đợt 2', figures: figures('book', 15) },
  ],
  groups: groups.map((name, i) => ({ name, figures: figures('card', 100 + i) })),
  wards: wards.map((name, i) => ({ name, figures: figures('card', 80 + i) })),
  published: [
    {
      asOf: '2025-12-12',
      where: 'Lễ trao thẻ BHYT, báo Bắc Ninh',
      figures: [
        { kind: 'card', step: 'Đã cấp', told: 460, now: 481 },
        { kind: 'card', step: 'Đã trao', told: 40, now: 470 },
      ],
    },
  ],
  money: {
    pledged: 650_000_000n,
    received: 607_791_600n,
    allocated: 607_791_600n,
    paid: 607_791_600n,
    returned: 0n,
    refunded: 0n,
    balance: 0n,
  },
  sponsors: [
    { name: 'Quỹ hoạt động từ thiện BHXH Việt Nam', received: 300_000_000n },
    { name: 'Công ty Cổ phần Dược phẩm Hoà Bình', received: 307_791_600n },
  ],
  difficulties: ['11 người chưa nhận do đi làm ăn xa; thẻ được giữ tại UBND phường.'],
  proposals: ['Đề nghị UBND các xã, phường rà soát người cận nghèo mới từ 01/01/2026.'],
  signature: deputy,
  copiesTo: ['BHXH Việt Nam (để báo cáo);', 'UBND tỉnh Bắc Ninh;', 'Lưu: VT, QLT.'],
  proof,
  english: {
    parent: 'VIET NAM SOCIAL SECURITY',
    organisation: 'SOCIAL SECURITY OF BAC NINH PROVINCE',
    drive: 'Health-insurance cards for people in hardship',
    funnel: ['People proposed', 'Allocated', 'Paid to the insurer', 'Handed over in all'],
    phases: ['Phase 1', 'Phase 2', 'Phase 2'],
    groups: groups.map((_, i) => `Group ${i + 1}`),
    wards: wards.map((_, i) => `Ward ${i + 1}`),
    published: [['Issued', 'Handed over in all']],
    sponsors: ['VSS Charity Fund', 'Hoa Binh Pharmaceuticals'],
    post: 'DIRECTOR',
  },
};

const label = (i: number) => ({
  name: of(people, i),
  hamlet: of(hamlets, i),
  ward: of(wards, i),
  kind: i % 5 === 4 ? ('book' as const) : ('card' as const),
  reference: `BN25-${String(1001 + i)}`,
  url: `https://traothe.example/h/BN25${1001 + i}`,
});

const letters: TemplateInput<'cardLetters'> = {
  letterhead: { ...letterhead, number: null },
  drive,
  sponsors: ['Quỹ hoạt động từ thiện BHXH Việt Nam', 'Công ty Cổ phần Dược phẩm Hoà Bình'],
  hotline: '1900 9068',
  signature: deputy,
  letters: [
    { ...label(0), salutation: 'Bà', form: 'electronic', validFrom: '2026-01-09', validTo: '2027-01-08' },
    { ...label(4), salutation: null, form: 'paper', validFrom: '2026-01-01', validTo: null },
  ],
};

const accessCode: TemplateInput<'accessCode'> = {
  letterhead: { ...letterhead, number: null },
  name: 'Nguyễn Phúc Quỳnh Hương Giang',
  role: 'Cán bộ lập danh sách cấp xã, phường',
  place: 'UBND phường Đa Mai, tỉnh Bắc Ninh',
  userName: 'da-mai.giang',
  code: 'K7M4-NX92-QDR5',
  url: 'https://traothe.example/login/code',
  expires: '17:00 ngày 12/12/2025',
  contact: 'Phòng Quản lý thu, 0222 000 0000',
};

const confirmation: TemplateInput<'sponsorshipConfirmation'> = {
  letterhead: { ...letterhead, number: '02/BBXN-BHXH' },
  sponsor: {
    name: 'Công ty Cổ phần Dược phẩm Hoà Bình',
    address: 'Khu công nghiệp Quang Châu, phường Nếnh, tỉnh Bắc Ninh',
    phone: '0204 000 0000',
    taxCode: '2400123456',
    representative: 'Trần Quang Huy',
    post: 'Tổng Giám đốc',
  },
  receiver: {
    name: 'Bảo hiểm xã hội tỉnh Bắc Ninh',
    address: 'Đường Lê Thái Tổ, phường Kinh Bắc, tỉnh Bắc Ninh',
    phone: null,
    taxCode: null,
    representative: 'Phạm Văn Khải',
    post: 'Giám đốc',
  },
  drive,
  planNumber,
  purpose: 'Mua thẻ BHYT tặng người có hoàn cảnh khó khăn',
  beneficiaries: 'Người thuộc hộ cận nghèo tại các phường Đa Mai, Chũ và xã Lục Nam',
  method: 'transfer',
  payments: [
    { day: '2025-11-20', reference: 'FT25324000111222', receipt: '0000017', amount: 300_000_000n },
    { day: '2025-12-04', reference: 'FT25339012345678', receipt: null, amount: 307_791_600n },
  ],
  total: 607_791_600n,
  totalInWords: 'Sáu trăm linh bảy triệu bảy trăm chín mươi mốt nghìn sáu trăm đồng',
  copies: 4,
  signatures: [{ capacity: null, onBehalfOf: null, post: 'Tổng Giám đốc', name: 'Trần Quang Huy' }, deputy],
  copiesTo: [],
  proof,
};

const minutes: TemplateInput<'ceremonyMinutes'> = {
  letterhead,
  title: 'Lễ trao tặng thẻ BHYT, sổ BHXH cho người có hoàn cảnh khó khăn tại phường Đa Mai',
  drive,
  planNumber,
  day: '2025-12-11',
  from: '08 giờ 00',
  to: '09 giờ 30',
  place: 'Hội trường UBND phường Đa Mai',
  handingParty: { ...confirmation.receiver },
  receivingParty: {
    ...confirmation.receiver,
    name: 'Ủy ban nhân dân phường Đa Mai',
    representative: 'Giàng A Sử',
    post: 'Phó Chủ tịch',
  },
  attendees: [
    { name: 'Ông Phạm Văn Khải', post: 'Giám đốc BHXH tỉnh Bắc Ninh' },
    { name: 'Bà Đỗ Thị Hường', post: 'Chủ tịch Ủy ban MTTQ Việt Nam phường Đa Mai' },
  ],
  sponsors: ['Công ty Cổ phần Dược phẩm Hoà Bình', 'Quỹ hoạt động từ thiện BHXH Việt Nam'],
  programme: [
    { time: '08:00', what: 'Đón tiếp đại biểu, người được tặng thẻ' },
    { time: '08:15', what: 'Tuyên bố lý do, giới thiệu đại biểu' },
    { time: '08:30', what: 'Trao tượng trưng thẻ BHYT, sổ BHXH' },
  ],
  items: [
    { kind: 'card', onStage: 60, elsewhere: 400, value: 581_256_000n },
    { kind: 'book', onStage: 5, elsewhere: 10, value: 47_520_000n },
  ],
  valueInWords: 'Sáu trăm hai mươi tám triệu bảy trăm bảy mươi sáu nghìn đồng',
  remarks: ['UBND phường cam kết trao hết số thẻ còn lại trước ngày 31/12/2025.'],
  copies: 3,
  signatures: [
    { ...drafter, post: 'Đại diện bên giao', name: 'Phạm Văn Khải' },
    { ...drafter, post: 'Người chứng kiến' },
    { ...drafter, post: 'Đại diện bên nhận', name: 'Giàng A Sử' },
  ],
  copiesTo: ['Các bên ký biên bản;', 'Lưu: VT, TT.'],
  proof,
};

const certificate: TemplateInput<'certificate'> = {
  letterhead: { ...letterhead, number: null },
  awardedBy: 'Giám đốc Bảo hiểm xã hội tỉnh Bắc Ninh',
  recipient: 'Tổ vận động phường Đa Mai',
  recipientAbout: 'UBND phường Đa Mai, tỉnh Bắc Ninh',
  achievement: 'xuất sắc trong tuyên truyền, phát triển người tham gia BHYT hộ gia đình, BHXH tự nguyện năm 2025',
  decision: '48/QĐ-BHXH ngày 15/01/2026',
  bookNumber: '12',
  signature: deputy,
  proof,
};

type Sample = {
  [T in TemplateName]: [name: string, template: T, data: TemplateInput<T>, print?: PrintMark];
}[TemplateName];

export const samples = (): Sample[] => [
  ['receipt', 'receipt', receipt],
  [
    'receipt-en',
    'receipt',
    {
      ...receipt,
      language: 'en',
      letterhead: {
        ...receipt.letterhead,
        parent: 'VIET NAM SOCIAL SECURITY',
        organisation: 'SOCIAL SECURITY OF BAC NINH PROVINCE',
      },
      amountInWords: 'Six hundred and seven million seven hundred and ninety-one thousand six hundred dong',
    },
  ],
  [
    'receipt-ko',
    'receipt',
    {
      ...receipt,
      translation: {
        language: 'ko',
        parent: '베트남 사회보장청 (VIET NAM SOCIAL SECURITY)',
        organisation: 'BAC NINH PROVINCIAL SOCIAL SECURITY',
        payer: '한솔 전자',
        reason: '“Health-insurance cards for people in hardship” 사업 후원 (계획 번호 1894/KH-BHXH)',
        amountInWords: amountInWords(607_791_600n, 'ko'),
      },
    },
  ],
  ['receipt-copy', 'receipt', receipt, { mark: 'copy', number: 2 }],
  ['receipt-void', 'receipt', receipt, { mark: 'void', day: '2025-12-08', reason: 'Ghi sai tên người nộp' }],
  ['thank', 'thankYouLetter', thankYou],
  [
    'thank-ko',
    'thankYouLetter',
    {
      ...thankYou,
      language: 'ko',
      letterhead: {
        ...thankYou.letterhead,
        parent: '베트남 사회보장청 (VIET NAM SOCIAL SECURITY)',
        organisation: 'BAC NINH PROVINCIAL SOCIAL SECURITY',
      },
      sponsor: { ...thankYou.sponsor, name: '한솔 전자' },
      drive: 'Health-insurance cards for people in hardship',
      receivedInWords: amountInWords(607_791_600n, 'ko'),
      signature: { capacity: null, onBehalfOf: null, post: '기관장', name: 'Phạm Văn Khải' },
      copiesTo: [],
    },
  ],
  [
    'thank-en',
    'thankYouLetter',
    {
      ...thankYou,
      language: 'en',
      letterhead: {
        ...thankYou.letterhead,
        parent: 'VIET NAM SOCIAL SECURITY',
        organisation: 'SOCIAL SECURITY OF BAC NINH PROVINCE',
      },
      receivedInWords: 'six hundred and seven million seven hundred and ninety-one thousand six hundred dong',
    },
  ],
  ['minutes', 'ceremonyMinutes', minutes],
  ['minutes-draft', 'ceremonyMinutes', minutes, { mark: 'draft' }],
  ['signoff', 'signoffList', signoff(30)],
  ['signoff-500', 'signoffList', signoff(500)],
  ['ward', 'wardList', wardList],
  ['posting', 'postingList', posting],
  ['allocation', 'allocationList', allocation],
  ['remittance', 'remittance', remittance],
  ['report', 'report', report],
  ['report-en', 'report', reportInEnglish(templateData('report', report))!],
  [
    'labels',
    'cardLabels',
    { day: '2025-12-20', drive, skip: 3, labels: Array.from({ length: 16 }, (_, i) => label(i)) },
  ],
  ['letters', 'cardLetters', letters],
  ['certificate', 'certificate', certificate],
  ['access', 'accessCode', accessCode],
  ['confirmation', 'sponsorshipConfirmation', confirmation],
];

/** The first sample of a template. */
export function sample<T extends TemplateName>(template: T): TemplateInput<T> {
  const found = samples().find(([, name]) => name === template);
  if (!found) throw new Error(`no sample of ${template}`);
  return found[2] as TemplateInput<T>;
}
