import { expect, test } from 'vitest';
import { blockingKeys, type Comparable, comparePair } from '@/lib/checks/compare';
import type { RawLine } from '@/lib/lists/columns';
import { parseRow, type RowContext } from '@/lib/lists/parse-row';

const context: RowContext = {
  today: '2026-11-22',
  groupCodes: [],
  cardMonths: 12,
  bookMonths: 12,
  kinds: ['card'],
  income: null,
};
/** What the checks compare, from the words of a ward. */
const from = (raw: RawLine): Comparable => {
  const { nameKey, birthDate, sex, citizenId, oldIdNumber, insuranceCode, cardNumber, phone } = parseRow(
    raw,
    6,
    context,
  ).values;
  return { nameKey, birthDate, sex, citizenId, oldIdNumber, insuranceCode, cardNumber, phone };
};
const HONG: RawLine = { fullName: 'Nguyễn Thị Hồng', birthDate: '05/03/1990', sex: 'Nữ', groupCode: 'Hộ cận nghèo' };

// vietnam.md 9.9, case by case, from the text of two lists to the verdict of the comparison.
test.each([
  ['the same citizen number twice', { citizenId: '024190001234' }, { citizenId: '024190001234' }, 'same'],
  [
    'one with an old identity card, one with the citizen number',
    { citizenId: '121234567' },
    { citizenId: '024190001234' },
    'possible',
  ],
  [
    'old and new place of the tone, year and 1 January',
    { fullName: 'Nguyễn Thị Hoà', birthDate: '1960' },
    { fullName: 'Nguyễn Thị Hòa', birthDate: '01/01/1960' },
    'possible',
  ],
  ['twins: one day, another given name', {}, { fullName: 'Nguyễn Thị Hạnh' }, 'different'],
  [
    'father and son of one name',
    { fullName: 'Trần Văn An', sex: 'Nam', birthDate: '1960' },
    { fullName: 'Trần Văn An', sex: 'Nam', birthDate: '1990' },
    'different',
  ],
  ['one name and one year, another ward', { birthDate: '1990' }, { birthDate: '20/11/1990' }, 'possible'],
  ['composed and decomposed letters', { citizenId: '' }, { fullName: HONG.fullName!.normalize('NFD') }, 'possible'],
  [
    'typed without marks, same telephone',
    { fullName: 'Nguyen Thi Hong', birthDate: '', phone: '0912345678' },
    { phone: '+84 912 345 678' },
    'possible',
  ],
  [
    'the new card number and the code of an old card',
    { cardNumber: '2412345678' },
    { cardNumber: 'GD4242412345678' },
    'same',
  ],
] as [string, RawLine, RawLine, string][])('%s', (_, a, b, kind) => {
  const [left, right] = [from({ ...HONG, ...a }), from({ ...HONG, ...b })];
  expect(comparePair(left, right).kind).toBe(kind);
  expect(comparePair(right, left).kind).toBe(kind);
  if (kind !== 'different') expect(blockingKeys(left).some((key) => blockingKeys(right).includes(key))).toBe(true);
});
