import { EnvError, readEnv, type Env } from '@/lib/core/env';

import { openDataFolder } from './data-folder';
import { CommandError } from './messages';

/** Reads the environment and opens DATA_DIR. @throws CommandError that names every problem of the environment */
export function readSettings(): Env {
  try {
    const env = readEnv(process.env);
    openDataFolder(env.DATA_DIR);
    return env;
  } catch (error) {
    if (!(error instanceof EnvError)) throw error;
    const list = (language: 'vi' | 'en') => error.problems.map((each) => `${each.name} ${each[language]}`).join('; ');
    throw new CommandError(`Biến môi trường chưa đúng: ${list('vi')}.`, `The environment is not right: ${list('en')}.`);
  }
}
