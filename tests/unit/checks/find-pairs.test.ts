import { expect, test } from 'vitest';
import type { Comparable } from '@/lib/checks/compare';
import { findPairs } from '@/lib/checks/find-pairs';
import { duplicateKind, lineageOf, stableParams } from '@/lib/checks/rules';

const record = (id: string, fields: Partial<Comparable>, itemKind = 'card') => ({
  id,
  itemKind,
  fields: {
    nameKey: 'tran thi lan',
    birthDate: '1970-05-01',
    sex: null,
    citizenId: null,
    oldIdNumber: null,
    insuranceCode: null,
    cardNumber: null,
    phone: null,
    ...fields,
  },
});

test('each pair stands once, whichever way it was reached, and never with itself or with the other kind of item', () => {
  const all = [
    record('a', { citizenId: '024170000001' }),
    record('b', { citizenId: '024170000001' }),
    record('c', { citizenId: '024170000001' }, 'book'),
    record('d', { nameKey: 'le van an', birthDate: '1950' }),
  ];
  const found = findPairs(all, all);
  expect(found.map(({ a, b, comparison }) => [a.id, b.id, comparison.kind])).toEqual([['a', 'b', 'same']]);
  expect(findPairs(all, all, () => false)).toEqual([]);
});

test('where the other line stands is all that a ward is told', () => {
  const own = { listId: '1', wardCode: 'w', driveId: 'd' };
  expect(duplicateKind(own, own)).toBe('duplicateInList');
  expect(duplicateKind(own, { ...own, listId: '2' })).toBe('duplicateInWard');
  expect(duplicateKind(own, { ...own, listId: '2', wardCode: 'v' })).toBe('duplicateElsewhere');
  expect(duplicateKind(own, { listId: '2', wardCode: 'w', driveId: 'e' })).toBe('duplicateEarlierDrive');
});

test('versions of a list go back to one; a day alone makes no new finding', () => {
  const before = new Map([
    ['c', 'b'],
    ['b', 'a'],
    ['a', null],
  ]);
  expect(lineageOf('c', before)).toBe('a');
  expect(stableParams({ day: '2026-01-01', group: 'POOR' })).toBe(stableParams({ group: 'POOR', day: '2026-01-02' }));
  expect(stableParams({ group: 'POOR' })).not.toBe(stableParams({ group: 'STUDENT' }));
});
