import { buildIfNewer } from './build';
import { fill, prepare, serve } from './serve';
import { readSettings } from './settings';

/** `npm start`: everything that is missing, then the production server. */
export async function start(): Promise<number> {
  const env = readSettings();
  const prepared = await prepare(env);
  const [database] = await Promise.all([fill(env, prepared), buildIfNewer()]); // the one mostly waits for the database
  return serve(env, database, 'start');
}

/** `npm run dev`: the same with the development server, which builds a page when it is asked for. */
export async function dev(): Promise<number> {
  const env = readSettings();
  return serve(env, await fill(env, await prepare(env)), 'dev');
}
