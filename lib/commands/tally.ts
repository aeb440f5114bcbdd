/** What the runners of tests report, brought to one form. */
import { readJson } from './data-folder';

export type Tally = { passed: number; failed: number };

export const sum = (tallies: readonly Tally[]): Tally =>
  tallies.reduce((all, each) => ({ passed: all.passed + each.passed, failed: all.failed + each.failed }), {
    passed: 0,
    failed: 0,
  });

/** A tool without cases of its own counts as one. */
export const one = (code: number): Tally => (code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

/** A runner that failed without naming a failed case (it could not start, a file did not load) counts as one failure. */
const atLeastOne = (tally: Tally, code: number): Tally =>
  code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;

type VitestReport = {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
};

export function vitestTally(reportFile: string, code: number): Tally {
  const report = readJson<VitestReport>(reportFile);
  if (!report) return { passed: 0, failed: 1 };
  const broken = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  return atLeastOne({ passed: report.numPassedTests, failed: report.numFailedTests + broken.length }, code);
}

type PlaywrightReport = { stats: { expected: number; unexpected: number; flaky: number } };

export function playwrightTally(reportFile: string, code: number): Tally {
  const report = readJson<PlaywrightReport>(reportFile);
  if (!report) return { passed: 0, failed: 1 };
  const { expected, unexpected, flaky } = report.stats;
  return atLeastOne({ passed: expected, failed: unexpected + flaky }, code);
}
