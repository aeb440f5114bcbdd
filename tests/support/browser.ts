/** Which browser runs the end-to-end tests, found without a download. */
import { existsSync } from 'node:fs';

/** `--no-sandbox`: the tests may run as root, on our own pages only. */
export const BROWSER_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export type Browser = {
  executablePath: string;
  source: 'E2E_CHROMIUM' | 'system' | 'playwright' | 'package';
  env?: Record<string, string>;
};

const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
];

/**
 * In this order: the one named by `E2E_CHROMIUM`, the system's, Playwright's own if it was downloaded, the one inside an npm
 * package. @throws Error when `E2E_CHROMIUM` names nothing
 */
export async function findBrowser(): Promise<Browser> {
  const named = process.env.E2E_CHROMIUM;
  if (named) {
    if (!existsSync(named)) throw new Error(`E2E_CHROMIUM does not exist: ${named}`);
    return { executablePath: named, source: 'E2E_CHROMIUM' };
  }
  const system = SYSTEM.find((path) => existsSync(path));
  if (system) return { executablePath: system, source: 'system' };

  const { chromium } = await import('playwright');
  if (existsSync(chromium.executablePath())) return { executablePath: chromium.executablePath(), source: 'playwright' };

  // Before the import: makes the package unpack the libraries that a bare system lacks, and name them in LD_LIBRARY_PATH.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs20.x';
  const { default: packaged } = await import('@sparticuz/chromium');
  const executablePath = await packaged.executablePath();
  return { executablePath, source: 'package', env: { ...process.env } as Record<string, string> };
}
