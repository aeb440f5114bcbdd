import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isDefined } from '@/lib/core/defined';

/** Files whose exports anybody may call from a page, a form or a browser. */
const DOORS = /(^|[/-])(actions|queries)\.ts$|^app\/.*\/route\.ts$/;

/** Values that are no doors: settings of a route that Next itself reads, and the words and numbers of a module. */
const isPlain = (name: string, value: unknown): boolean =>
  ['string', 'number', 'boolean'].includes(typeof value) ||
  Array.isArray(value) ||
  ['config', 'dynamic'].includes(name);

/** next-auth's own addresses: they hold no door of ours, signing in writes through a public command. */
const NOT_OURS = ['app/api/auth/[...nextauth]/route.ts'];

const doors = ['lib', 'app']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file.replaceAll('\\', '/')}`),
  )
  .filter((file) => DOORS.test(file) && !file.startsWith('lib/generated'));

/** Names of what a module exports without a `define…`. */
export const undefinedExports = (module: Record<string, unknown>): string[] =>
  Object.entries(module)
    .filter(([name, value]) => !isDefined(value) && !isPlain(name, value))
    .map(([name]) => name);

describe('what a page, a form or a browser may call was made by a define…', () => {
  it('has doors to look at', () => expect(doors.length).toBeGreaterThan(40));

  it.each(doors.filter((file) => !NOT_OURS.includes(file)))('%s', async (file) => {
    const path: string = `@/${file}`;
    expect(undefinedExports((await import(path)) as Record<string, unknown>)).toEqual([]);
  });

  it('goes red for a query, an action or a route without it', () => {
    const bare = { readAll: () => Promise.resolve([]), GET: () => new Response(), PAGE_SIZE: 20 };
    expect(undefinedExports(bare)).toEqual(['readAll', 'GET']);
  });
});
