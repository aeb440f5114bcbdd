/** What the runners of tests report, brought to one form. */
import { stripVTControlCharacters } from 'node:util';

import { readJson } from './data-folder';

export type Tally = { passed: number; failed: number; failures: string[] };

export const sum = (tallies: readonly Tally[]): Tally => ({
  passed: tallies.reduce((all, { passed }) => all + passed, 0),
  failed: tallies.reduce((all, { failed }) => all + failed, 0),
  failures: tallies.flatMap(({ failures }) => failures),
});

/** A tool without cases of its own counts as one. */
export const one = (code: number, name: string): Tally =>
  code === 0 ? { passed: 1, failed: 0, failures: [] } : { passed: 0, failed: 1, failures: [name] };

/** A runner that failed without naming a failed case (it could not start, a file did not load) counts as one failure. */
const atLeastOne = (tally: Tally, code: number, name: string): Tally =>
  code !== 0 && tally.failed === 0 ? { ...tally, failed: 1, failures: [`${name}: exit ${code}`] } : tally;

const LONGEST_REASON = 300; // characters of a failure's first lines, without colours
const reason = (text = ''): string =>
  stripVTControlCharacters(text).split('\n').slice(0, 3).join(' ').slice(0, LONGEST_REASON);

type VitestCase = { status: string; fullName: string; failureMessages?: string[] };
type VitestFile = { name: string; status: string; message?: string; assertionResults: VitestCase[] };
type VitestReport = { numPassedTests: number; numFailedTests: number; testResults: VitestFile[] };

export function vitestTally(reportFile: string, code: number): Tally {
  const report = readJson<VitestReport>(reportFile);
  if (!report) return one(1, 'vitest: no report');
  const broken = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  const failures = [
    ...broken.map(({ name, message }) => `${name}: ${reason(message)}`),
    ...report.testResults.flatMap(({ name, assertionResults }) =>
      assertionResults
        .filter(({ status }) => status === 'failed')
        .map(({ fullName, failureMessages }) => `${name} › ${fullName}: ${reason(failureMessages?.[0])}`),
    ),
  ];
  const tally = { passed: report.numPassedTests, failed: report.numFailedTests + broken.length, failures };
  return atLeastOne(tally, code, 'vitest');
}

type PlaywrightSpec = {
  title: string;
  file: string;
  tests: { status: string; results: { error?: { message?: string } }[] }[];
};
type PlaywrightSuite = { specs?: PlaywrightSpec[]; suites?: PlaywrightSuite[] };
type PlaywrightReport = PlaywrightSuite & { stats: { expected: number; unexpected: number; flaky: number } };

const specsOf = ({ specs = [], suites = [] }: PlaywrightSuite): PlaywrightSpec[] => [
  ...specs,
  ...suites.flatMap(specsOf),
];

export function playwrightTally(reportFile: string, code: number): Tally {
  const report = readJson<PlaywrightReport>(reportFile);
  if (!report) return one(1, 'playwright: no report');
  const { expected, unexpected, flaky } = report.stats;
  const failures = specsOf(report).flatMap(({ file, title, tests }) =>
    tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map(({ results }) => `${file} › ${title}: ${reason(results.find(({ error }) => error)?.error?.message)}`),
  );
  return atLeastOne({ passed: expected, failed: unexpected + flaky, failures }, code, 'playwright');
}
