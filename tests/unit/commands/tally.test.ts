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

test('runners are added up, and what failed is named', () => {
  const playwright = report({
    stats: { expected: 2, unexpected: 1, flaky: 0 },
    suites: [
      {
        specs: [{ title: 'good', file: 'a.spec.ts', tests: [{ status: 'expected', results: [{}] }] }],
        suites: [
          {
            specs: [
              {
                title: 'bad',
                file: 'b.spec.ts',
                tests: [{ status: 'unexpected', results: [{ error: { message: '\u001b[31mno button\u001b[39m' } }] }],
              },
            ],
          },
        ],
      },
    ],
  });
  const vitest = report({
    numPassedTests: 1,
    numFailedTests: 1,
    testResults: [
      {
        name: 'c.test.ts',
        status: 'failed',
        assertionResults: [
          { status: 'passed', fullName: 'fine' },
          { status: 'failed', fullName: 'adds', failureMessages: ['expected 1 to be 2\nat c.test.ts\n\nat d.ts'] },
        ],
      },
    ],
  });
  expect(sum([one(0, 'types'), one(1, 'lint'), vitestTally(vitest, 1), playwrightTally(playwright, 1)])).toEqual({
    passed: 4,
    failed: 3,
    failures: ['lint', 'c.test.ts › adds: expected 1 to be 2 at c.test.ts ', 'b.spec.ts › bad: no button'],
  });
});

test('a file that did not load is a failure although no test in it failed', () => {
  const file = { name: 'a.test.ts', status: 'failed', message: 'cannot read', assertionResults: [] };
  const broken = { ...passing, testResults: [file] };
  expect(vitestTally(report(broken), 1)).toEqual({ passed: 3, failed: 1, failures: ['a.test.ts: cannot read'] });
});

test.each([
  ['no report at all', () => vitestTally(join(folder, 'none.json'), 0)],
  ['a bad exit code without a failed test', () => vitestTally(report({ ...passing, numPassedTests: 0 }), 1)],
  [
    'a test that passed only when tried again',
    () => playwrightTally(report({ stats: { expected: 0, unexpected: 0, flaky: 1 } }), 0),
  ],
])('%s is never a success', (_, tally) => {
  expect(tally()).toMatchObject({ passed: 0, failed: 1 });
});
