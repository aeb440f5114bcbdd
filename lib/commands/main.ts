/** Every `npm run` command of the product by name; each is loaded only when asked for, so that all start fast. */
import { CommandError, describeFailure } from './messages';

type Command = (args: string[]) => Promise<number | void>;

const COMMANDS: Record<string, () => Promise<Command>> = {
  migration: async () => (await import('./migration')).migration,
};

async function run([name = '', ...args]: string[]): Promise<number> {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) {
    const known = Object.keys(COMMANDS).join(', ');
    throw new CommandError(`Không có lệnh “${name}”. Các lệnh: ${known}`, `No command "${name}". Commands: ${known}`);
  }
  return (await (await command())(args)) ?? 0;
}

run(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(describeFailure(error));
    process.exit(1);
  },
);
