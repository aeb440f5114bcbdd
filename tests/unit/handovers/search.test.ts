import { expect, test } from 'vitest';
import { readSearch } from '@/lib/handovers/find-items';
import { happenedAt } from '@/lib/handovers/receiver';

test('what is typed or scanned is read as a code, the end of a number, or words of a name', () => {
  expect(readSearch('https://thẻ.example/s/7K3M9QW2XZ')).toEqual({ kind: 'code', value: '7K3M9QW2XZ' });
  expect(readSearch('7k3m 9qw2 xz')).toEqual({ kind: 'code', value: '7K3M9QW2XZ' });
  expect(readSearch('024 90.1234')).toEqual({ kind: 'digits', value: '024901234' });
  expect(readSearch('123')).toBeNull();
  expect(readSearch('  ')).toBeNull();
  expect(readSearch('Nguyễn Đức')).toEqual({ kind: 'words', words: ['nguyen', 'duc'] });
  expect(readSearch('H’Hen')).toEqual({ kind: 'words', words: ["h'hen"] });
});

test('the time that a device tells is bound to the last thirty days', () => {
  const now = new Date('2026-01-20T03:00:00Z');
  expect(happenedAt('2026-01-20T09:00:00+07:00', now).toISOString()).toBe('2026-01-20T02:00:00.000Z');
  expect(happenedAt('2026-01-20T11:00:00+07:00', now)).toBe(now);
  expect(happenedAt('2025-12-01T11:00:00+07:00', now)).toBe(now);
  expect(happenedAt(undefined, now)).toBe(now);
});
