import { rmSync } from 'node:fs';

import type { Env } from '@/lib/core/env';

import { dataFile } from './data-folder';
import { CommandError } from './messages';
import { shown, withClient } from './sql';

/** @throws CommandError when the database holds tables that are not ours */
async function refuseForeign(ownerUrl: string): Promise<void> {
  const foreign = await withClient(ownerUrl, async (client) => {
    const { rowCount } = await client.query(
      `select from pg_tables where schemaname not in ('pg_catalog', 'information_schema')
       and not exists (select from pg_namespace where nspname = 'tt') limit 1`,
    );
    return Boolean(rowCount);
  });
  if (!foreign) return;
  throw new CommandError(
    `Cơ sở dữ liệu ${shown(ownerUrl)} chứa bảng của chương trình khác; hãy dùng một cơ sở dữ liệu trống.`,
    `The database ${shown(ownerUrl)} holds tables of another program; use an empty one.`,
  );
}

/** Drops everything in the database, and the stored files that its rows named. Roles stay: they belong to the server. */
export async function emptyDatabase(env: Env, ownerUrl: string): Promise<void> {
  await refuseForeign(ownerUrl);
  await withClient(ownerUrl, (client) =>
    client.query(`do $$
      declare s text;
      begin
        for s in select nspname from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema' loop
          execute format('drop schema %I cascade', s);
        end loop;
        create schema public;
        grant usage on schema public to public;
        execute format('comment on database %I is null', current_database());
      end $$`),
  );
  rmSync(dataFile(env.DATA_DIR, 'files'), { recursive: true, force: true });
}
