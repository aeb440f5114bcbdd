import { expect, test } from 'vitest';
import { readDataFile } from '@/lib/core/data-file';
import { decodeLegacy, detectLegacyFont, TCVN3, VNI, vietnameseShare } from '@/lib/core/legacy-fonts';

test.each([
  ['NguyÔn ThÞ Hång', 'tcvn3', 'Nguyễn Thị Hồng'],
  ['TrÇn V¨n §øc', 'tcvn3', 'Trần Văn Đức'],
  ['L\u00ad¬ng ThÞ Ph\u00ad¬ng', 'tcvn3', 'Lương Thị Phương'],
  ['NGUYÔN THÞ HåNG', 'tcvn3', 'NGUYỄN THỊ HỒNG'],
  ['Nguyeãn Thò Hoàng', 'vni', 'Nguyễn Thị Hồng'],
  ['Traàn Vaên Ñöùc', 'vni', 'Trần Văn Đức'],
  ['Leâ Thò Phöôïng', 'vni', 'Lê Thị Phượng'],
  ['Nguyễn Thị Hồng', null, ''],
  ['Lê Bá Hà', null, ''],
  ['Cao Chí Sáu', null, ''],
  ['Nguyen Thi Hong', null, ''],
  ["H'Hen Niê", null, ''],
  ['024190001234', null, ''],
])('%s is %s', (text, font, decoded) => {
  expect(detectLegacyFont(text)).toBe(font);
  if (font) expect(decodeLegacy(text, font as 'vni')).toBe(decoded);
});

test('the tables are those of the data folder', () => {
  const tcvn3 = readDataFile<'as_latin1' | 'unicode' | 'in_abc_fonts'>('encoding-tcvn3.csv').filter(
    (row) => row.in_abc_fonts === '1',
  );
  expect([...TCVN3]).toEqual(tcvn3.map((row) => [row.as_latin1, row.unicode]));
  const vni = readDataFile<'sequence_as_latin1' | 'unicode'>('encoding-vni.csv');
  expect(new Map(VNI)).toEqual(new Map(vni.map((row) => [row.sequence_as_latin1, row.unicode])));
});

test('words are told from noise', () => {
  expect(vietnameseShare('Nguyễn Thị Huyền khuỷu ngoằn quý giếng')).toBe(1);
  expect(vietnameseShare('Wxyz Fjord')).toBe(0);
  expect(vietnameseShare('')).toBe(0);
});
