import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import compile from 'icu-minify/compile';
import type { Locale } from './locales';

/** The words of one namespace: keys nest, leaves are ICU messages. */
export interface Words {
  [key: string]: string | Words;
}
export type Messages = Record<string, Words>;

const cache = new Map<string, unknown>();
const cached = <T>(key: string, make: () => T): T => {
  if (process.env.NODE_ENV !== 'production') return make(); // words change while the server runs
  if (!cache.has(key)) cache.set(key, make());
  return cache.get(key) as T;
};

const readFolder = (locale: Locale): Messages => {
  const folder = path.join(/*turbopackIgnore: true*/ process.cwd(), 'lib/i18n/messages', locale);
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return Object.fromEntries(
    files.map((name) => [
      name.slice(0, -'.json'.length),
      JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as Words,
    ]),
  );
};

/** All words of a language as written, one namespace per file in `messages/<locale>`; for mails, letters and tests. */
export const loadMessages = (locale: Locale): Messages => cached(`raw ${locale}`, () => readFolder(locale));

const compileAll = (words: Words): Words =>
  Object.fromEntries(
    Object.entries(words).map(([key, value]) => [
      key,
      (typeof value === 'string' ? compile(value) : compileAll(value)) as Words,
    ]),
  );

/**
 * The same words with ICU parsed beforehand, as pages use them: the browser then needs 9 kB less
 * (`use-intl/format-message` is replaced by its format-only half in next.config.ts).
 */
export const loadCompiledMessages = (locale: Locale): Messages =>
  // Through JSON, since the compiler's objects have no prototype and React sends only plain ones to the browser.
  cached(`compiled ${locale}`, () => JSON.parse(JSON.stringify(compileAll(loadMessages(locale)))) as Messages);
