import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { amountInWords } from '@/lib/documents/amount-in-words';

test.each([
  [0n, 'Không đồng', 'Zero dong'],
  [15n, 'Mười lăm đồng', 'Fifteen dong'],
  [21n, 'Hai mươi mốt đồng', 'Twenty-one dong'],
  [24n, 'Hai mươi tư đồng', 'Twenty-four dong'],
  [101n, 'Một trăm linh một đồng', 'One hundred and one dong'],
  [105n, 'Một trăm linh năm đồng', 'One hundred and five dong'],
  [115n, 'Một trăm mười lăm đồng', 'One hundred and fifteen dong'],
  [1_001n, 'Một nghìn không trăm linh một đồng', 'One thousand and one dong'],
  [10_010n, 'Mười nghìn không trăm mười đồng', 'Ten thousand and ten dong'],
  [105_300n, 'Một trăm linh năm nghìn ba trăm đồng', 'One hundred and five thousand three hundred dong'],
  [1_000_500n, 'Một triệu năm trăm đồng', 'One million five hundred dong'],
  [1_000_001n, 'Một triệu không trăm linh một đồng', 'One million and one dong'],
  [
    1_002_003n,
    'Một triệu không trăm linh hai nghìn không trăm linh ba đồng',
    'One million two thousand and three dong',
  ],
  [
    1_263_600n,
    'Một triệu hai trăm sáu mươi ba nghìn sáu trăm đồng',
    'One million two hundred and sixty-three thousand six hundred dong',
  ],
  [
    607_791_600n,
    'Sáu trăm linh bảy triệu bảy trăm chín mươi mốt nghìn sáu trăm đồng',
    'Six hundred and seven million seven hundred and ninety-one thousand six hundred dong',
  ],
  [1_005_000_000n, 'Một tỷ không trăm linh năm triệu đồng', 'One billion five million dong'],
  [12_000_000_005n, 'Mười hai tỷ không trăm linh năm đồng', 'Twelve billion and five dong'],
  [1_000_000_000_000n, 'Một nghìn tỷ đồng', 'One thousand billion dong'],
])('%d is written %s', (amount, vi, en) => {
  expect(amountInWords(amount, 'vi')).toBe(vi);
  expect(amountInWords(amount, 'en')).toBe(en);
});

const { words } = JSON.parse(readFileSync('prisma/data/worked-examples.json', 'utf8')) as {
  words: Record<string, string>;
};
test.each(Object.entries(words))('%s đồng as in the worked examples', (amount, written) => {
  expect(amountInWords(BigInt(amount), 'vi')).toBe(written);
});

test('a negative amount is refused: no document states one', () => {
  expect(() => amountInWords(-1n, 'vi')).toThrow(RangeError);
});

test.each([
  [0n, '영 동'],
  [12n, '일십이 동'],
  [1_001n, '일천일 동'],
  [10_000n, '일만 동'],
  [1_263_600n, '일백이십육만삼천육백 동'],
  [607_791_600n, '육억칠백칠십구만일천육백 동'],
  [1_000_000_000_000n, '일조 동'],
])('%s in Korean, four digits to a group: %s', (amount, words) => {
  expect(amountInWords(amount, 'ko')).toBe(words.normalize('NFC'));
});
