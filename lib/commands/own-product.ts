/** The production server as a child of this command, on a free port: for measuring and for browser tests. */
import { resolve } from 'node:path';

import { startChild, stopChild, type Variables } from './children';
import { CommandError } from './messages';
import { freePort } from './ports';
import { waitUntil } from './processes-alive';

export const COMMAND = ['--conditions=react-server', '--import', 'tsx', 'lib/commands/main.ts'];

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { redirect: 'manual' })).status < 500;
  } catch {
    return false;
  }
}

export interface Product {
  url: string;
  /** The one-time address of the first administrator, which the start of an empty installation prints. */
  firstLink: () => string | undefined;
  stop: () => Promise<void>;
}

/** Starts it as `npm start` would: database, migrations, demo, build. @throws CommandError when it does not come up */
export async function startProduct(variables: Variables): Promise<Product> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  let said = '';
  const settings = { ...variables, PORT: String(port), APP_URL: undefined };
  const product = startChild([...COMMAND, 'start'], settings, (words) => (said += words));
  const hasEnded = () => product.exitCode !== null || product.signalCode !== null;
  await waitUntil(async () => hasEnded() || (await answers(`${url}/health`)), 600_000, 300);
  if (hasEnded() || !(await answers(`${url}/health`))) {
    throw new CommandError(
      'Sản phẩm không khởi động được; lý do ở trên.',
      `The product did not start; see above (${resolve('.')}).`,
    );
  }
  return { url, firstLink: () => /http\S+token=\w+/.exec(said)?.[0], stop: () => stopChild(product) };
}
