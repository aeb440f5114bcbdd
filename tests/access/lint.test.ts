import { ESLint } from 'eslint';
import { beforeAll, describe, expect, test } from 'vitest';

/** Rules that need the whole program's types are tried apart, on a file that exists. */
const untyped = new ESLint({
  cwd: process.cwd(),
  overrideConfig: {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: false } },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': 'off',
      '@typescript-eslint/no-floating-promises': 'off',
    },
  },
});
const typed = new ESLint({ cwd: process.cwd() });

const messages = async (eslint: ESLint, filePath: string, code: string): Promise<string[]> => {
  const [result] = await eslint.lintText(code, { filePath });
  return result!.messages
    .filter(({ severity }) => severity === 2)
    .map(({ message, ruleId }) => `${ruleId}: ${message}`);
};
const importing = (name: string, from: string) => `import { ${name} } from '${from}';\nexport const used = ${name};\n`;

beforeAll(() => messages(untyped, 'lib/core/x.ts', ''), 60_000);

describe('refused', () => {
  test.each([
    ['a stage that imports a later one', 'lib/lists/x.ts', importing('a', '@/lib/checks/rules'), 'later'],
    ['rules that import a later stage', 'lib/lists/rules.ts', importing('a', '@/lib/handovers/rules'), 'later'],
    ['a schema that imports a later stage', 'lib/funds/schema.ts', importing('a', '@/lib/cards/schema'), 'later'],
    ['the ground that imports a stage', 'lib/access/x.ts', importing('a', '@/lib/lists/rules'), 'ground'],
    ['lib that imports a component', 'lib/lists/x.ts', importing('a', '@/components/ui/badge'), 'pages'],
    ['lib that imports a page', 'lib/i18n/x.ts', importing('a', '@/app/page'), 'pages'],
    ['a verb that takes the database itself', 'lib/lists/x.ts', importing('database', '@/lib/core/db'), 'permission'],
    ['a verb that enters a place', 'lib/lists/x.ts', importing('inPlace', '@/lib/core/place'), 'actor'],
    ['core that enters a place', 'lib/core/x.ts', importing('enterPlace', './place'), 'actor'],
    ['a page that enters a place', 'app/x/page.tsx', importing('inPlace', '@/lib/core/place'), 'actor'],
    [
      'a verb that takes all of the doors to the data',
      'lib/lists/x.ts',
      `import * as place from '@/lib/core/place';\nexport const used = place.inPlace;\n`,
      'actor',
    ],
    ['a second Prisma client', 'lib/lists/x.ts', importing('PrismaClient', '@/lib/generated/prisma/client'), 'client'],
    [
      'a Prisma client in core, beside the one',
      'lib/core/x.ts',
      importing('PrismaClient', '@/lib/generated/prisma/client'),
      'client',
    ],
    [
      'a page that reaches for Prisma',
      'app/x/page.tsx',
      importing('Prisma', '@/lib/generated/prisma/client'),
      'queries',
    ],
    ['a component that reads', 'components/lists/x.tsx', importing('readList', '@/lib/lists/queries'), 'page'],
    ['rules that read', 'lib/lists/rules.ts', importing('readList', '@/lib/lists/queries'), 'pure'],
    ['rules that know files', 'lib/lists/rules.ts', importing('readFileSync', 'node:fs'), 'pure'],
    ['a schema with the large zod', 'lib/lists/schema.ts', importing('z', 'zod'), 'zod/mini'],
    ['a parent folder', 'lib/lists/x.ts', importing('a', '../core/money'), '@/'],
    ['a barrel', 'lib/lists/index.ts', `export * from './rules';\n`, 'barrel'],
    ['a barrel by names', 'lib/lists/index.ts', `export { a } from './rules';\n`, 'barrel'],
    [
      'an English name that may be empty',
      'lib/lists/x.ts',
      `export const x = (row: { name: string; nameEn: string }, en: boolean) => (en ? row.nameEn : row.name);\n`,
      'nameOf',
    ],
    ['a file over 250 lines', 'lib/lists/x.ts', 'export {};\n'.repeat(251), 'max-lines'],
    [
      'a hook under a condition',
      'components/lists/x.tsx',
      `import { useState } from 'react';\nexport function A({ on }: { on: boolean }) {\n  if (on) useState(0);\n  return null;\n}\n`,
      'rules-of-hooks',
    ],
  ])('%s', async (_, path, code, part) => {
    expect((await messages(untyped, path, code)).join('\n').toLowerCase()).toContain(part.toLowerCase());
  });

  test('a switch that forgets a case, and a promise nobody waits for', async () => {
    const code = `
      type State = 'draft' | 'open' | 'closed';
      export function next(state: State): string {
        switch (state) {
          case 'draft':
            return 'open';
          case 'open':
            return 'closed';
        }
        return state;
      }
      export const forget = () => { Promise.resolve(1); };
    `;
    const said = (await messages(typed, 'lib/core/money.ts', code)).join('\n');
    expect(said).toContain('switch-exhaustiveness-check');
    expect(said).toContain('no-floating-promises');
  }, 120_000);
});

test.each([
  ['a stage that imports an earlier one', 'lib/checks/x.ts', importing('a', '@/lib/lists/rules')],
  ['a stage that imports the ground', 'lib/lists/x.ts', importing('a', '@/lib/places/rules')],
  ['SQL in a query', 'lib/lists/queries.ts', importing('Prisma', '@/lib/generated/prisma/client')],
  ['the name of a place in a verb', 'lib/lists/x.ts', importing('placeOf', '@/lib/core/place')],
  ['the door of all commands', 'lib/core/command.ts', importing('inPlace', './place')],
  ['the one client', 'lib/core/db.ts', importing('PrismaClient', '@/lib/generated/prisma/client')],
  ['a page that calls a query', 'app/x/page.tsx', importing('readList', '@/lib/lists/queries')],
  ['a component that calls an action', 'components/lists/x.tsx', importing('act', '@/lib/lists/actions')],
  [
    'a type of a row in a component',
    'components/lists/x.tsx',
    `import type { Row } from '@/lib/lists/queries';\nexport type A = Row;\n`,
  ],
])('allowed: %s', async (_, path, code) => {
  expect(await messages(untyped, path, code)).toEqual([]);
});
