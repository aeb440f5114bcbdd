import { resolve } from 'node:path';

import { defineConfig } from 'vitest/config';

const alias = { '@': resolve('.'), 'server-only': resolve('tests/support/server-only.ts') };
const shared = { environment: 'node', pool: 'forks', restoreMocks: true } as const;

export default defineConfig({
  resolve: { alias },
  test: {
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          ...shared,
          name: 'unit',
          include: ['tests/unit/**/*.test.ts', 'tests/i18n/**/*.test.ts'],
          setupFiles: ['tests/support/quiet-console.ts'],
          testTimeout: 30_000, // a machine that does something else is slow, not wrong
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'integration',
          include: ['tests/integration/**/*.test.ts', 'tests/access/**/*.test.ts'],
          setupFiles: ['tests/support/quiet-console.ts', 'tests/support/database.ts'],
          globalSetup: ['tests/support/global-setup.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
