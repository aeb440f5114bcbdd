import { parse, type MessageFormatElement, TYPE } from '@formatjs/icu-messageformat-parser';
import { describe, expect, test } from 'vitest';
import { ERROR_CODES } from '@/lib/core/errors';
import { loadCompiledMessages, loadMessages, type Words } from '@/lib/i18n/load-messages';

const vi = loadMessages('vi');
const en = loadMessages('en');

/** Every leaf as `key.path` → text. */
const flat = (words: Words, prefix = ''): [string, string][] =>
  Object.entries(words).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[prefix + key, value]] : flat(value, `${prefix}${key}.`),
  );

/** Names and kinds of the arguments that a sentence needs; `plural` and `select` also say what stands inside. */
function argumentsOf(elements: MessageFormatElement[]): string[] {
  return elements.flatMap((element): string[] => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
    const own = `${element.value}:${TYPE[element.type]}`;
    if (element.type === TYPE.tag) return [own, ...argumentsOf(element.children)];
    if (element.type === TYPE.plural || element.type === TYPE.select)
      return [own, ...Object.values(element.options).flatMap((option) => argumentsOf(option.value))];
    return [own];
  });
}
const needs = (text: string): string[] => [...new Set(argumentsOf(parse(text)))].sort();

test('both languages have the same namespaces', () => {
  expect(Object.keys(en).sort()).toEqual(Object.keys(vi).sort());
});

describe.each(Object.keys(vi))('%s', (namespace) => {
  const vietnamese = new Map(flat(vi[namespace]!));
  const english = new Map(flat(en[namespace] ?? {}));

  test('has the same keys in both languages', () => {
    expect([...english.keys()].sort()).toEqual([...vietnamese.keys()].sort());
  });

  test('asks for the same arguments in both languages, and every sentence can be read', () => {
    const differing = [...vietnamese].filter(
      ([key, text]) => english.has(key) && needs(text).join() !== needs(english.get(key)!).join(),
    );
    expect(differing.map(([key]) => key)).toEqual([]);
  });

  test('has no empty words, and Vietnamese in composed letters', () => {
    const all = [...vietnamese, ...english];
    expect(all.filter(([, text]) => text.trim() === '').map(([key]) => key)).toEqual([]);
    expect(all.filter(([, text]) => text !== text.normalize('NFC')).map(([key]) => key)).toEqual([]);
  });
});

test.each(ERROR_CODES)('the refusal %s has words in both languages', (code) => {
  expect(typeof vi['errors']?.[code]).toBe('string');
  expect(typeof en['errors']?.[code]).toBe('string');
});

test('words reach pages as plain values that React can send', () => {
  for (const locale of ['vi', 'en'] as const) {
    const compiled = loadCompiledMessages(locale);
    expect(compiled).toEqual(JSON.parse(JSON.stringify(compiled)));
    expect(Object.keys(compiled)).toEqual(Object.keys(loadMessages(locale)));
  }
});
