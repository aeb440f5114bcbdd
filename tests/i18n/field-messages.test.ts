import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadMessages, type Words } from '@/lib/i18n/load-messages';

/** Where a schema or a command says what is wrong with a field: the last argument of a check, `error:`, or the third of invalidInput. */
const PLACES = [
  /\b(?:minLength|maxLength|length|regex|refine|minimum|maximum)\((?:[^'()]|\([^()]*\))*,\s*'([a-zA-Z]+)'\)/g,
  /\b(?:iso\.date|uuid|email|int|boolean)\('([a-zA-Z]+)'\)/g,
  /\benum\([A-Z]\w*, '([a-zA-Z]+)'\)/g,
  /\berror: '([a-zA-Z]+)'/g,
  /'invalidInput',[^{}]*(?:\{[^{}]*\},\s*)?\{ \w+: '([a-zA-Z]+)' \}\)/g,
];

const used = new Map<string, string>();
const files = readdirSync('lib', { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.ts') && !name.startsWith('generated'),
);
for (const file of files) {
  const text = readFileSync(`lib/${file}`, 'utf8');
  for (const place of PLACES) for (const [, key] of text.matchAll(place)) used.set(key!, file);
}

test('what is wrong with a field is said in words, in both languages', () => {
  expect(used.size).toBeGreaterThan(30);
  for (const locale of ['vi', 'en'] as const) {
    const words = (loadMessages(locale).errors as Words).fields as Words;
    expect([...used].filter(([key]) => !(key in words))).toEqual([]);
  }
});
