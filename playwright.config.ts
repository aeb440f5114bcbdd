import { defineConfig } from '@playwright/test';

import { BROWSER_FLAGS, findBrowser } from './tests/support/browser';

/** `npm test` starts the product and names it in E2E_URL; by hand: E2E_URL=http://localhost:3000 npx playwright test. */
export default (async () => {
  const { executablePath, env } = await findBrowser();
  return defineConfig({
    testDir: 'tests/e2e',
    outputDir: 'test-results',
    workers: 2, // the scenario has a product to itself; the rest only reads, or takes a card of its own
    retries: 0,
    timeout: 120_000,
    expect: { timeout: 15_000 },
    reporter: [['line'], ['json']],
    use: {
      baseURL: process.env.E2E_URL ?? 'http://localhost:3000',
      locale: 'vi-VN',
      timezoneId: 'Asia/Ho_Chi_Minh',
      screenshot: 'only-on-failure',
      trace: process.env.E2E_TRACE ? 'retain-on-failure' : 'off', // a trace takes a picture of the page at each step: a third of the time
      launchOptions: { executablePath, args: BROWSER_FLAGS, ...(env ? { env } : {}) },
    },
  });
})();
