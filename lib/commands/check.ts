import { rmSync } from 'node:fs';

import { NEXT } from './build';
import { runProgram } from './children';
import { dataFile, openDataFolder } from './data-folder';
import { runBrowserTests } from './browser-tests';
import { generateClient } from './generate';
import { describeFailure } from './messages';
import { one, sum, vitestTally, type Tally } from './tally';

const REPORTS = '.data/test';

async function tool(name: string, args: string[]): Promise<Tally> {
  const { code, output, seconds } = await runProgram(args);
  console.log(`${code === 0 ? '✓' : '✗'} ${name} (${seconds.toFixed(0)} s)`);
  if (code !== 0) console.log(output);
  return one(code, name);
}

async function typesAndLint(): Promise<Tally[]> {
  await runProgram([NEXT, 'typegen']); // the types of routes, which tsc needs
  return Promise.all([
    tool('types', ['node_modules/typescript/bin/tsc', '--noEmit', '-p', '.']),
    tool('format', ['node_modules/prettier/bin/prettier.cjs', '--check', '.']).then(async (format) =>
      sum([format, await tool('lint', ['node_modules/eslint/bin/eslint.js', '.'])]),
    ),
  ]);
}

async function vitest(): Promise<Tally> {
  openDataFolder(REPORTS);
  const report = dataFile(REPORTS, 'vitest.json');
  rmSync(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { code } = await runProgram(['node_modules/vitest/vitest.mjs', 'run', ...reporters], {}, { show: true });
  return vitestTally(report, code);
}

/** The last lines of every run, for people and machines: what failed by name, then the sum. @returns the exit code */
function conclude(tallies: Tally[]): number {
  const { passed, failed, failures } = sum(tallies);
  for (const failure of failures) console.log(`✗ ${failure}`);
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

async function withoutBrowser(): Promise<Tally[]> {
  await generateClient();
  return [...(await typesAndLint()), await vitest()];
}

/** `npm run check`: format, lint, types, unit, integration, access. */
export async function check(): Promise<number> {
  return conclude(await withoutBrowser());
}

/** `npm test`: the check, then the production build in a real browser. */
export async function test(): Promise<number> {
  const tallies = await withoutBrowser();
  try {
    tallies.push(await runBrowserTests(REPORTS)); // which builds it while the demo is loaded
  } catch (error) {
    console.error(describeFailure(error));
    tallies.push(one(1, 'browser tests'));
  }
  return conclude(tallies);
}
