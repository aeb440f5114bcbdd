import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { one, playwrightTally, sum, vitestTally } from '@/lib/commands/tally';

const folder = mkdtempSync(join(tmpdir(), 'tally-'));

function report(content: unknown): string {
  const path = join(folder, `${Math.random()}.json`);
  writeFileSync(path, JSON.stringify(content));
  return path;
}

const passing = { numPassedTests: 3, numFailedTests: 0, testResults: [] };

test('runners are added up', () => {
  const playwright = report({ stats: { expected: 2, unexpected: 1, flaky: 0 } });
  expect(sum([one(0), one(1), vitestTally(report(passing), 0), playwrightTally(playwright, 1)])).toEqual({
    passed: 6,
    failed: 2,
  });
});

test('a file that did not load is a failure although no test in it failed', () => {
  const broken = { ...passing, testResults: [{ status: 'failed', assertionResults: [] }] };
  expect(vitestTally(report(broken), 1)).toEqual({ passed: 3, failed: 1 });
});

test.each([
  ['no report at all', () => vitestTally(join(folder, 'none.json'), 0)],
  ['a bad exit code without a failed test', () => vitestTally(report({ ...passing, numPassedTests: 0 }), 1)],
  [
    'a test that passed only when tried again',
    () => playwrightTally(report({ stats: { expected: 0, unexpected: 0, flaky: 1 } }), 0),
  ],
])('%s is never a success', (_, tally) => {
  expect(tally()).toEqual({ passed: 0, failed: 1 });
});
