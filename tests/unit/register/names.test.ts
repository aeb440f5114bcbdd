import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanText, titleCaseName, withoutMarks } from '@/lib/core/text';
import { compareNames, givenName, nameKey, nameSortKey } from '@/lib/register/names';

test.each([
  ['Nguyễn Văn Đức', 'nguyen van duc'],
  ['NGUYỄN  THỊ\u00a0HỒNG ', 'nguyen thi hong'],
  ['Nguyễn Thị Hồng'.normalize('NFD'), 'nguyen thi hong'],
  ['Nguyễn Thị Hoà', 'nguyen thi hoa'],
  ['H’ Hen Niê', "h'hen nie"],
  ["H'Hen Niê", "h'hen nie"],
  ['Ðỗ Văn Ba', 'do van ba'],
  ['Trần\u200b Lan', 'tran lan'],
  ['', ''],
])('%j → %j', (name, key) => expect(nameKey(name)).toBe(key));

test('a key is stable, and the key of a key is itself', () => {
  fc.assert(
    fc.property(
      fc.string(),
      (name) => nameKey(nameKey(name)) === nameKey(name) && nameKey(name.normalize('NFD')) === nameKey(name),
    ),
  );
});

test('lists are ordered by given name, then surname, then middle name', () => {
  const names = ['Trần Văn Bình', 'Nguyễn Thị Ánh', 'Lê Văn An', 'Lê Thị An', 'Đỗ An'];
  expect(names.sort(compareNames)).toEqual(['Đỗ An', 'Lê Thị An', 'Lê Văn An', 'Nguyễn Thị Ánh', 'Trần Văn Bình']);
  expect(nameSortKey('Nguyễn Thị Lan')).toBe('lan nguyễn thị');
  expect(givenName('Y Moan')).toBe('Moan');
});

test.each([
  ['NGUYỄN THỊ hồng', 'Nguyễn Thị Hồng'],
  ["H'HEN NIÊ", "H'Hen Niê"],
  ['đỗ đình đông', 'Đỗ Đình Đông'],
])('%s is shown as %s', (typed, shown) => expect(titleCaseName(typed)).toBe(shown));

test('text is composed, visible and single-spaced', () => {
  expect(cleanText(' Tổ  2,\u00a0Đa Mai\ufeff'.normalize('NFD'))).toBe('Tổ 2, Đa Mai');
  expect(withoutMarks('Đặng Thị Ước')).toBe('Dang Thi Uoc');
});
