/** Every `npm run` command of the product by name; each is loaded only when asked for, so that all start fast. */
import { end, stopRequested } from './ending';
import { CommandError, describeFailure } from './messages';

type Command = (args: string[]) => Promise<number | void>;

const COMMANDS: Record<string, () => Promise<Command>> = {
  start: async () => (await import('./start')).start,
  dev: async () => (await import('./start')).dev,
  worker: async () => (await import('./worker')).worker,
  'reset-demo': async () => (await import('./reset-demo')).resetDemo,
  check: async () => (await import('./check')).check,
  test: async () => (await import('./check')).test,
  backup: async () => (await import('./backup')).backup,
  restore: async () => (await import('./restore')).restore,
  bench: async () => (await import('./bench')).bench,
  'verify-audit': async () => (await import('./verify-audit')).verifyAuditCommand,
  'setup-link': async () => (await import('./setup-link')).setupLink,
  migration: async () => (await import('./migration')).migration,
};

/** Those that run until they are stopped: for them a signal is the ordinary end. */
const SERVERS = ['start', 'dev', 'worker'];

async function run([name = '', ...args]: string[]): Promise<number> {
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!load) {
    const known = Object.keys(COMMANDS).join(', ');
    throw new CommandError(`Không có lệnh “${name}”. Các lệnh: ${known}`, `No command "${name}". Commands: ${known}`);
  }
  const work = (await load())(args);
  const code = await Promise.race([work, stopRequested.then((signal) => (signal === 'SIGINT' ? 130 : 143))]);
  const isServer = SERVERS.includes(name) && (code === 130 || code === 143);
  return isServer ? 0 : (code ?? 0);
}

const failed = (error: unknown): number => {
  console.error(describeFailure(error));
  return 1;
};

const code = await run(process.argv.slice(2)).catch(failed);
await end();
process.exit(code);
