import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { documentNumber, TEMPLATE_NAMES, TEMPLATES, TEMPLATE_VERSIONS } from '@/lib/documents/kinds';
import { renderPdf, templateData, type PrintMark } from '@/lib/documents/render';
import { asLittleAsAllowed, asLongAsImaginable, replaced } from './hardship';
import { readPdf } from './pdf-text';
import { sample, samples, signoff } from './samples';

// Reading 43 pages back takes seconds where the machine is busy.
vi.setConfig({ testTimeout: 60_000 });

/** Text that must be found in each document, letter by letter. */
const EXPECTED: Record<string, string[]> = {
  receipt: [
    'BIÊN LAI THU TIỀN',
    'Công ty Cổ phần Dược phẩm Hoà Bình',
    '2400123456',
    '607.791.600 đồng',
    'Sáu trăm linh bảy triệu bảy trăm chín mươi mốt nghìn sáu trăm đồng',
    'TTK7-M4NX-92QD-R5HW',
  ],
  'receipt-en': ['RECEIPT', '607,791,600 VND', '5 December 2025', 'The Vietnamese text is binding'],
  'receipt-ko': [
    'BIÊN LAI THU TIỀN',
    '영수증',
    '한솔 전자',
    '607,791,600',
    '육억칠백칠십구만일천육백 동',
    '베트남어본이 정본입니다',
  ],
  'receipt-copy': ['BẢN SAO số 02'],
  'receipt-void': ['ĐÃ HỦY', 'Ghi sai tên người nộp'],
  thank: ['THƯ CẢM ƠN', 'Kính gửi:', '481 thẻ BHYT', '(*)', 'GIÁM ĐỐC'],
  'thank-ko': ['감사의 글', '한솔 전자', '2025년 12월 31일', '육억칠백칠십구만일천육백 동', '독립 - 자유 - 행복'],
  'thank-en': ['LETTER OF THANKS', 'Independence - Freedom - Happiness'],
  minutes: ['Độc lập - Tự do - Hạnh phúc', 'Số: 09/BB-BHXH', 'ngày 05 tháng 12 năm 2025', '628.776.000'],
  'minutes-draft': ['BẢN XEM TRƯỚC'],
  signoff: [
    'DANH SÁCH KÝ NHẬN',
    'Nguyễn Phúc Quỳnh Hương Giang',
    '******1000',
    'Trang 1/4',
    'KT. CHỦ TỊCH',
    'Tổng số tiền bằng chữ: Ba mươi bảy triệu chín trăm linh tám nghìn đồng',
  ],
  'signoff-500': ['Trang 43/43'],
  ward: ['TM. ỦY BAN NHÂN DÂN', "H'Hen Niê", 'Cộng: 24 người (21 thẻ BHYT, 3 sổ BHXH)'],
  posting: ['Người số 4 (chưa đồng ý công khai họ tên)', 'Cộng: 30 người'],
  allocation: ['Kèm theo Quyết định số 215/QĐ-BHXH', '50.544.000', '32.853.600'],
  remittance: ['41.698.800', 'UNC-2025-118'],
  report: ['Toàn chương trình', '493.025.000', 'KT. GIÁM ĐỐC'],
  'report-en': [
    'Results of the drive',
    'Whole drive',
    '493,025,000',
    'Ward 1',
    'DIRECTOR',
    'The Vietnamese text is binding',
  ],
  labels: ['Vũ Thuỳ Dương', 'BN25-1005'],
  letters: ['THƯ KÈM SỔ BẢO HIỂM XÃ HỘI', 'từ ngày 09/01/2026'],
  certificate: ['GIẤY KHEN', 'Tổ vận động phường Đa Mai'],
  access: ['K7M4-NX92-QDR5', 'da-mai.giang'],
  confirmation: ['BIÊN BẢN XÁC NHẬN TÀI TRỢ', 'FT25339012345678'],
};

test.each(samples())(
  '%s: tagged, titled, and its Vietnamese text is found as it was given',
  async (name, template, data, print?: PrintMark) => {
    const pdf = await readPdf(await renderPdf(template, data as never, print));
    expect(pdf.all).toBe(pdf.all.normalize('NFC'));
    const missing = (EXPECTED[name] ?? ['no expectation']).filter((text) => !pdf.all.includes(text));
    expect(missing).toEqual([]);
    expect(pdf.tagged).toBe(true);
    expect(pdf.title).toBeTruthy();
  },
);

test('every template has its file, a version and a sample', () => {
  const sampled = new Set(samples().map(([, template]) => template));
  for (const name of TEMPLATE_NAMES) {
    expect(existsSync(`lib/letters/templates/${TEMPLATES[name].file}.typ`)).toBe(true);
    expect(TEMPLATE_VERSIONS[name]).toBeGreaterThan(0);
    expect(sampled).toContain(name);
  }
});

const MARKS: PrintMark[] = [
  { mark: 'draft' },
  { mark: 'copy', number: 12 },
  { mark: 'void', day: '2026-01-12', reason: 'Lập lại danh sách do thay đổi ngày trao' },
];

test.each(TEMPLATE_NAMES)(
  '%s prints with every mark, with next to nothing in it, and with far too much',
  async (template) => {
    const data = sample(template);
    const schema = TEMPLATES[template].data;
    for (const print of MARKS) expect((await renderPdf(template, data, print)).length).toBeGreaterThan(10_000);
    for (const change of [asLittleAsAllowed, asLongAsImaginable])
      expect((await renderPdf(template, replaced(data, schema, change))).length).toBeGreaterThan(10_000);
  },
);

test('the same data gives the same bytes, so that a document can be known by its SHA-256', async () => {
  const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
  const first = hash(await renderPdf('receipt', sample('receipt')));
  await renderPdf('signoffList', signoff(20));
  expect(hash(await renderPdf('receipt', sample('receipt')))).toBe(first);
  expect(hash(await renderPdf('receipt', sample('receipt'), { mark: 'copy', number: 1 }))).not.toBe(first);
});

test('a snapshot holds amounts as digits, renders to the same bytes, and is NFC', async () => {
  const data = sample('receipt');
  const snapshot = templateData('receipt', { ...data, reason: 'Ủng hộ'.normalize('NFD') });
  expect(snapshot.amount).toBe('607791600');
  expect(snapshot.reason).toBe('Ủng hộ');
  const stored = JSON.parse(JSON.stringify(templateData('receipt', data))) as typeof snapshot;
  expect(await renderPdf('receipt', stored)).toEqual(await renderPdf('receipt', data));
});

test.each(['#read("/etc/passwd")', '= Heading *bold* $x$ @label', '#import "x.typ"', '\\ "quoted" <a> // c'])(
  'a name with markup stays text: %s',
  async (name) => {
    const data = sample('receipt');
    const pdf = await readPdf(await renderPdf('receipt', { ...data, payer: { ...data.payer, name } }));
    expect(pdf.all).toContain(name);
  },
);

test('data that does not fit its template is refused before anything is drawn', async () => {
  await expect(renderPdf('receipt', { ...sample('receipt'), amount: -1n })).rejects.toThrow();
});

test('500 rows: the heading, the page number and the code stand on every page, and no row is lost', async () => {
  const pdf = await readPdf(await renderPdf('signoffList', signoff(500)));
  expect(pdf.pages.length).toBeGreaterThan(30);
  pdf.pages.forEach((page, i) => {
    expect(page).toContain(`Trang ${i + 1}/${pdf.pages.length}`);
    if (/\*{6}\d{4}/.test(page)) expect(page).toContain('Ký nhận / điểm chỉ');
    expect(page).toContain('TTK7-M4NX-92QD-R5HW');
  });
  signoff(500).rows.forEach(({ number, page }) => number && expect(pdf.pages[page - 1]).toContain(number));
  const numbers = pdf.all.match(/\*{6}\d{4}/g) ?? [];
  expect(new Set(numbers).size).toBe(400);
});

test('a row with long texts is set smaller and stays on its page', async () => {
  const long = 'Nguyễn Phúc Quỳnh Hương Giang Thanh Thuỷ Nguyệt Minh Châu Anh Thư Khánh Huyền Bảo Trân Đoan Trang';
  const data = signoff(20);
  const rows = data.rows.map((row) => ({ ...row, name: `${row.row} ${long}`, hamlet: `Khu dân cư ${long}` }));
  const pdf = await readPdf(await renderPdf('signoffList', { ...data, rows }));
  rows.forEach(({ row, page }) => expect(pdf.pages[page - 1]).toContain(`${row} Nguyễn Phúc`));
});

test.each([
  ['2025-12-05', 'ngày 05 tháng 12 năm 2025'],
  ['2026-02-03', 'ngày 03 tháng 02 năm 2026'],
  ['2026-03-10', 'ngày 10 tháng 3 năm 2026'],
  ['2026-09-21', 'ngày 21 tháng 9 năm 2026'],
])('the day %s is written as Decree 30/2020 wants it: %s', async (day, written) => {
  const data = sample('thankYouLetter');
  const pdf = await readPdf(await renderPdf('thankYouLetter', { ...data, letterhead: { ...data.letterhead, day } }));
  expect(pdf.all).toContain(`Bắc Ninh, ${written}`);
});

test('numbers under ten take a leading zero', () => {
  expect(documentNumber(9, 'BB', 'BHXH')).toBe('09/BB-BHXH');
  expect(documentNumber(1894, 'KH', 'BHXH')).toBe('1894/KH-BHXH');
  const symbols = TEMPLATE_NAMES.flatMap((name) => TEMPLATES[name].symbol ?? []);
  expect(new Set(symbols).size).toBe(symbols.length);
});
