import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import admin from '@/lib/i18n/messages/vi/admin.json';

const sources = readdirSync('lib', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.startsWith('generated'))
  .map((file) => readFileSync(`lib/${file}`, 'utf8'));

/** Codes of one kind in the sources, as keys of the words. */
const codes = (pattern: RegExp): string[] => [
  ...new Set(sources.flatMap((text) => [...text.matchAll(pattern)].map(([, code]) => code!.replaceAll('.', '_')))),
];

test('every purpose of a look at people has its words on the page of the access log', () => {
  const found = codes(/\bpurpose: '([\w.]+)'/g);
  expect(found.length).toBeGreaterThan(15);
  expect(found.filter((code) => !Object.hasOwn(admin.accessLog.purposes, code))).toEqual([]);
});

test('every event of the audit has its words', () => {
  const found = codes(/\baudit\(\s*\{\s*what: '(\w+\.\w+)'/g);
  expect(found.length).toBeGreaterThan(40);
  expect(found.filter((code) => !Object.hasOwn(admin.what, code))).toEqual([]);
});
