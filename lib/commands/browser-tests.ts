/** The end-to-end tests: a product of its own with a fresh demo province, and a real browser. */
import { existsSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';

import { chromium } from 'playwright';

import { BROWSER_FLAGS, findBrowser } from '@/tests/support/browser';

import { runProgram, type Variables } from './children';
import { dataFile, readJson } from './data-folder';
import { CommandError, say } from './messages';
import { COMMAND, startProduct } from './own-product';
import { loadSecrets } from './secrets';
import { playwrightTally, type Tally } from './tally';

const DATA_DIR = resolve('.data/e2e');

/** @throws CommandError when no browser runs: browser tests fail then, they are never skipped */
async function proveBrowser(): Promise<void> {
  const { executablePath, source, env } = await findBrowser();
  try {
    const browser = await chromium.launch({ executablePath, args: BROWSER_FLAGS, ...(env ? { env } : {}) });
    console.log(`browser: ${source}, ${executablePath}, ${browser.version()}`);
    await browser.close();
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    throw new CommandError(
      `Không trình duyệt nào chạy được (${source}: ${reason}). Cài Chromium hoặc đặt E2E_CHROMIUM.`,
      `No browser launches (${source}: ${reason}). Install Chromium or set E2E_CHROMIUM.`,
    );
  }
}

/** Where the tests compare what the pages say with what the tables hold. */
function ownerUrl(): string {
  const port = readJson<{ port: number }>(dataFile(DATA_DIR, 'database.json'))?.port;
  return `postgresql://traothe_owner:${loadSecrets(DATA_DIR).ownerPassword}@127.0.0.1:${port}/traothe`;
}

export async function runBrowserTests(reports: string): Promise<Tally> {
  await proveBrowser();
  const variables: Variables = {
    DATABASE_URL: undefined,
    DATABASE_OWNER_URL: undefined,
    DATABASE_DIRECT_URL: undefined,
    DATA_DIR,
    DEMO: '1',
  };
  if (existsSync(dataFile(DATA_DIR, 'database.json'))) {
    const { code, output } = await runProgram([...COMMAND, 'reset-demo'], variables);
    if (code !== 0) throw new Error(output);
  }
  const { url, stop } = await startProduct(variables);
  say(`Kiểm thử trong trình duyệt tại ${url}`, `Browser tests at ${url}`);

  const report = resolve(reports, 'playwright.json');
  rmSync(report, { force: true });
  const { code } = await runProgram(
    ['node_modules/@playwright/test/cli.js', 'test'],
    { E2E_URL: url, E2E_DATA_DIR: DATA_DIR, E2E_DATABASE_URL: ownerUrl(), PLAYWRIGHT_JSON_OUTPUT_NAME: report },
    { show: true },
  );
  await stop();
  return playwrightTally(report, code);
}
