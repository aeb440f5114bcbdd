/**
 * The end-to-end tests in a real browser, against two products of their own: one with a fresh demo province, and an empty one whose clock
 * the scenario moves, as an office with a PostgreSQL server of its own would start it.
 */
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { chromium } from 'playwright';

import { BROWSER_FLAGS, findBrowser } from '@/tests/support/browser';

import { runProgram, type Variables } from './children';
import { dataFile, readJson } from './data-folder';
import { CommandError, say } from './messages';
import { COMMAND, type Product, startProduct } from './own-product';
import { waitUntil } from './processes-alive';
import { loadSecrets } from './secrets';
import { addressLike, withClient } from './sql';
import { playwrightTally, type Tally } from './tally';

const DATA_DIR = resolve('.data/e2e');
const SCENARIO_DIR = resolve('.data/e2e-scenario');
const SCENARIO = 'traothe_scenario';
const CLOCK_FILE = join(SCENARIO_DIR, 'clock');

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

/** The owner's address in the demo product's server. */
function ownerUrl(): string {
  const port = readJson<{ port: number }>(dataFile(DATA_DIR, 'database.json'))?.port;
  return `postgresql://traothe_owner:${loadSecrets(DATA_DIR).ownerPassword}@127.0.0.1:${port}/traothe`;
}

/** An empty database beside the demo's, made anew; given as `DATABASE_URL` it means: no demo, and a link for the first administrator. */
async function startScenario(): Promise<Product & { ownerUrl: string; link: string }> {
  rmSync(SCENARIO_DIR, { recursive: true, force: true });
  mkdirSync(SCENARIO_DIR, { recursive: true });
  writeFileSync(CLOCK_FILE, '0');
  await withClient(ownerUrl(), async (client) => {
    await client.query(`drop database if exists ${SCENARIO} with (force)`);
    await client.query(`create database ${SCENARIO}`);
  });
  const scenarioUrl = addressLike(ownerUrl(), { database: SCENARIO });
  const product = await startProduct({
    DATABASE_URL: scenarioUrl,
    DATA_DIR: SCENARIO_DIR,
    DEMO: undefined,
    CLOCK_FILE,
  });
  await waitUntil(() => Boolean(product.firstLink()), 10_000, 100);
  const link = product.firstLink();
  if (!link)
    throw new CommandError(
      'Không thấy liên kết tạo quản trị viên đầu tiên.',
      'No link for the first administrator was printed.',
    );
  return { ...product, ownerUrl: scenarioUrl, link };
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
  const demo = await startProduct(variables);
  const scenario = await startScenario();
  say(
    `Kiểm thử trong trình duyệt tại ${demo.url} và ${scenario.url}`,
    `Browser tests at ${demo.url} and ${scenario.url}`,
  );

  const report = resolve(reports, 'playwright.json');
  rmSync(report, { force: true });
  const { code } = await runProgram(
    ['node_modules/@playwright/test/cli.js', 'test'],
    {
      E2E_URL: demo.url,
      E2E_DATA_DIR: DATA_DIR,
      E2E_EMPTY_URL: scenario.url,
      E2E_EMPTY_DATABASE_URL: scenario.ownerUrl,
      E2E_FIRST_LINK: scenario.link,
      E2E_CLOCK: CLOCK_FILE,
      PLAYWRIGHT_JSON_OUTPUT_NAME: report,
    },
    { show: true },
  );
  await scenario.stop();
  await demo.stop();
  return playwrightTally(report, code);
}
