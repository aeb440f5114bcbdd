import { Client } from 'pg';

/** What the tables hold, past every policy: the last word on what the pages say. */
export async function rows<T>(sql: string, values: unknown[] = []): Promise<T[]> {
  const client = new Client({ connectionString: process.env.E2E_EMPTY_DATABASE_URL! });
  await client.connect();
  try {
    return (await client.query(sql, values)).rows as T[];
  } finally {
    await client.end();
  }
}

export const one = async <T>(sql: string, values: unknown[] = []): Promise<T> => (await rows<T>(sql, values))[0]!;

/** The scenario's drive, found as a person would: by the number of its plan. */
export const driveId = async (): Promise<string> =>
  (await one<{ id: string }>(`select id from "Drive" where "planNumber" = '2145/KH-BHXH'`)).id;
