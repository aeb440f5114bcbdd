import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

import { CommandError } from '@/lib/commands/messages';
import { loadSecrets } from '@/lib/commands/secrets';

let folder: string;
const file = () => join(folder, 'secrets.json');
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'trao-the-'))));
afterEach(() => rmSync(folder, { recursive: true }));

function refusal(): CommandError {
  try {
    loadSecrets(folder);
  } catch (error) {
    if (error instanceof CommandError) return error;
    throw error;
  }
  throw new Error('secrets were made anew');
}

test('secrets are made once, for their owner only, and stay; a missing one is added beside them', () => {
  const made = loadSecrets(folder);
  expect(new Set(Object.values(made)).size).toBe(6);
  expect(loadSecrets(folder)).toEqual(made);
  expect(statSync(file()).mode & 0o777).toBe(0o600);
  const { jobsPassword, ...older } = made;
  writeFileSync(file(), JSON.stringify(older));
  expect(loadSecrets(folder)).toMatchObject(older);
  expect(loadSecrets(folder).jobsPassword).not.toBe(jobsPassword);
  expect(readdirSync(folder)).toEqual(['secrets.json']);
});

test.each(['', '{"authSecret": "half of a sec'])('a broken file (%j) stops the start and stays as it is', (content) => {
  writeFileSync(file(), content);
  const { vi, en } = refusal();
  expect(en).toContain(file());
  expect(en).not.toContain('half of a sec');
  expect(vi).not.toBe(en);
  expect(readFileSync(file(), 'utf8')).toBe(content);
});

test('a file that cannot be read is not taken for none', () => {
  mkdirSync(file());
  expect(refusal().en).toContain('EISDIR');
});
