import { Client } from 'pg';

import { CommandError } from './messages';

/** One connection for `work`, always closed. Errors that the server reports pass through; a server that is not there does not. */
export async function withClient<T>(url: string, work: (client: Client) => Promise<T>, options = ''): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000, options });
  client.on('error', () => undefined); // a connection lost later fails the query that uses it
  try {
    await client.connect();
  } catch (error) {
    throw unreachable(url, error);
  }
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** The address without its password. */
export function shown(url: string): string {
  const copy = new URL(url);
  copy.password = '';
  return copy.toString();
}

function unreachable(url: string, error: unknown): CommandError {
  const { code = '', message = '' } = error as { code?: string; message?: string };
  const reason = message || code || String(error);
  return new CommandError(
    `Không kết nối được cơ sở dữ liệu ${shown(url)}: ${reason}. Kiểm tra máy chủ có chạy không và DATABASE_URL có đúng không.`,
    `The database ${shown(url)} does not answer: ${reason}. Check that the server runs and that DATABASE_URL is right.`,
  );
}

/** An address like `url` with other parts. */
export function addressLike(url: string, parts: { user?: string; password?: string; database?: string }): string {
  const copy = new URL(url);
  if (parts.user !== undefined) copy.username = encodeURIComponent(parts.user);
  if (parts.password !== undefined) copy.password = encodeURIComponent(parts.password);
  if (parts.database !== undefined) copy.pathname = `/${encodeURIComponent(parts.database)}`;
  return copy.toString();
}

export const databaseOf = (url: string): string => decodeURIComponent(new URL(url).pathname.slice(1));
export const userOf = (url: string): string => decodeURIComponent(new URL(url).username);

/** E.g. 180004 for 18.4. */
export async function serverVersion(client: Client): Promise<number> {
  const { rows } = await client.query<{ v: number }>(`select current_setting('server_version_num')::int as v`);
  return rows[0]?.v ?? 0;
}
