import { expect, test } from 'vitest';

import { CommandError } from '@/lib/commands/messages';
import { migrate, migrationNames } from '@/lib/commands/migrate';
import { withClient } from '@/lib/commands/sql';
import { asOwner, urls } from '@/tests/support/database';

test('a database that has everything is left alone', async () => {
  expect(await migrate(urls.owner)).toEqual([]);
});

test('a database newer than the code is refused, by the name of what the code lacks', async () => {
  const refusal = migrate(urls.owner, migrationNames().slice(0, -1));
  await expect(refusal).rejects.toThrow(CommandError);
  await expect(refusal).rejects.toThrow(migrationNames().at(-1));
});

test('a database that does not answer is named without its password', async () => {
  const refusal = withClient('postgresql://somebody:secret@127.0.0.1:9/nowhere', () => Promise.resolve());
  await expect(refusal).rejects.toThrow('somebody@127.0.0.1:9/nowhere');
  await expect(refusal).rejects.not.toThrow('secret');
});

test('the queue belongs to the worker, and the owner of enqueue reaches it', async () => {
  const rows = await asOwner(async (client) => {
    await client.query('begin');
    await client.query(`select graphile_worker.add_job('run', '{}')`);
    await client.query('rollback');
    return (
      await client.query(
        `select tableowner = tt.role_name('worker') as "isWorkers" from pg_tables where tablename = '_private_jobs'`,
      )
    ).rows;
  });
  expect(rows).toEqual([{ isWorkers: true }]);
});
