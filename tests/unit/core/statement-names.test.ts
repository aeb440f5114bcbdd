import { expect, test } from 'vitest';
import { statementNames } from '@/lib/core/statement-names';

const asked = (names: ReturnType<typeof statementNames>, sql: string) => names({ sql, args: [], argTypes: [] });

test('a text gets a name the third time it comes, and keeps it', () => {
  const names = statementNames();
  expect([1, 2, 3, 4].map(() => asked(names, 'select 1'))).toEqual(['', '', 's0', 's0']);
});

test('two texts never share a name', () => {
  const names = statementNames(300, 1);
  const given = Array.from({ length: 300 }, (_, i) => asked(names, `select ${i}`));
  expect(new Set(given).size).toBe(300);
});

test('no more texts are kept than allowed; those that have a name keep it', () => {
  const names = statementNames(1, 1);
  expect(['a', 'b', 'a', 'b'].map((sql) => asked(names, sql))).toEqual(['s0', '', 's0', '']);
});
