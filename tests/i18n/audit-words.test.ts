import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadMessages, type Words } from '@/lib/i18n/load-messages';

/** Where a command names what it did, plainly or as one of two: `what: …` in its own object, or the first argument of `auditOf`. */
const EVENT_LINES = /^.*(?:\bwhat: |auditOf\(').*$/gm;
const EVENT = /'([a-z]\w*\.[a-z]\w*)'/g;
const SUBJECT = /\bwhat: [^}]*?subjectType: '(\w+)'/g;

const files = readdirSync('lib', { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.ts') && !name.startsWith('generated'),
);
const texts = files.map((file) => readFileSync(`lib/${file}`, 'utf8'));
const events = texts.flatMap((text) =>
  [...text.matchAll(EVENT_LINES)].flatMap(([line]) => [...line.matchAll(EVENT)].map(([, key]) => key!)),
);
const subjects = texts.flatMap((text) => [...text.matchAll(SUBJECT)].map(([, key]) => key!));

test.each(['vi', 'en'] as const)('what the audit tells of has its words: %s', (locale) => {
  expect(events.length).toBeGreaterThan(100);
  expect(subjects.length).toBeGreaterThan(50);
  const { what, subject } = loadMessages(locale).admin as Record<string, Words>;
  expect(events.filter((event) => !(event.replaceAll('.', '_') in what!))).toEqual([]);
  expect(subjects.filter((kind) => !(kind in subject!))).toEqual([]);
});
