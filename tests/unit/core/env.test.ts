import { resolve } from 'node:path';

import { expect, test } from 'vitest';

import { EnvError, readEnv } from '@/lib/core/env';

const problems = (source: Record<string, string>) => {
  try {
    readEnv(source);
    return [];
  } catch (error) {
    if (!(error instanceof EnvError)) throw error;
    return error.problems;
  }
};

test('an empty environment is right, and its folder is absolute', () => {
  expect(readEnv({ DATABASE_URL: '' })).toEqual({ PORT: 3000, HOST: '127.0.0.1', DATA_DIR: resolve('.data') });
});

test('every problem is named at once, in both languages', () => {
  const found = problems({ PORT: 'abc', DATABASE_URL: 'mysql://x', DEMO: 'yes', S3_BUCKET: 'b', AUTH_SECRET: 'short' });
  expect(found.map((each) => each.name).sort()).toEqual([
    'AUTH_SECRET',
    'DATABASE_URL',
    'DEMO',
    'PORT',
    'S3_ACCESS_KEY_ID',
    'S3_SECRET_ACCESS_KEY',
  ]);
  for (const { vi, en } of found) expect(vi).not.toBe(en);
});

test.each([
  ['S3 without its keys', { S3_BUCKET: 'b' }, ['S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY']],
  ['OpenID Connect in part', { OIDC_ISSUER: 'https://id.vn', OIDC_CLIENT_ID: 'x' }, ['OIDC_CLIENT_SECRET']],
  ['an owner without an address of the web server', { DATABASE_OWNER_URL: 'postgresql://h/d' }, ['DATABASE_URL']],
  ['mail whose links would lead where a request says', { SMTP_URL: 'smtp://mail.vn' }, ['APP_URL']],
  ['a port beyond the last', { PORT: '70000' }, ['PORT']],
])('%s', (_, source, names) => {
  expect(problems(source).map((each) => each.name)).toEqual(names);
});
