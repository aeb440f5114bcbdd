import { beforeEach, expect, test } from 'vitest';
import { enqueue, runJob } from '@/lib/core/jobs';
import { inPlace, placeOf, type Tx } from '@/lib/core/place';
import { openFile, storeFile } from '@/lib/core/files';
import { purge } from '@/lib/core/purge';
import { sha256Of } from '@/lib/core/files';
import { storage } from '@/lib/core/storage';
import { withClient } from '@/lib/commands/sql';
import { addDays, addMonths, dayToDate, vietnamDay } from '@/lib/core/clock';
import { asOwner, resetDatabase, urls } from '@/tests/support/database';
import { makeWorld, type World } from '@/tests/support/world';

let world: World;
beforeEach(async () => {
  await resetDatabase();
  world = await makeWorld();
});

const worker = <T>(run: (tx: Tx) => Promise<T>) => inPlace({ placeRole: 'worker', command: 'job:purge' }, run);

/** As the timer asks for it and the worker runs it. @returns what its row says */
async function runPurge() {
  const id = await worker((tx) => enqueue(tx, 'purge', {}));
  await runJob(id, [purge]);
  return worker((tx) => tx.job.findUniqueOrThrow({ where: { id } }));
}
const rows = async (sql: string, values: unknown[] = []) => (await asOwner((c) => c.query(sql, values))).rows;
const past = (sql: string, values: unknown[] = []) =>
  withClient(urls.superuser, async (c) => {
    await c.query('set session_replication_role = replica');
    await c.query(sql, values);
  });

test('traces of use go when their days are over, and not before', async () => {
  const { userId } = world.finance;
  const traces: [table: string, insert: (days: number) => Promise<void>, gone: number, kept: number][] = [
    [
      'Throttle',
      (d) =>
        past(`insert into "Throttle" (key, "windowStart") values ($1, now() - make_interval(days => $2))`, [
          `t${d}`,
          d,
        ]),
      3,
      1,
    ],
    [
      'Session',
      (d) =>
        past(
          `insert into "Session" (id, "userId", "expiresAt") values (gen_random_uuid(), $1, now() - make_interval(days => $2))`,
          [userId, d],
        ),
      32,
      30,
    ],
    [
      'Invitation',
      (d) =>
        past(
          `insert into "Invitation" (id, kind, "tokenHash", channel, "expiresAt") values (gen_random_uuid(), 'invite', $1, 'code', now() - make_interval(days => $2))`,
          [`h${d}`, d],
        ),
      32,
      30,
    ],
    [
      'CommandRequest',
      (d) =>
        past(
          `insert into "CommandRequest" ("actorId", "requestId", command, "inputHash", at) values ($1, gen_random_uuid(), 'x', 'x', now() - make_interval(days => $2))`,
          [userId, d],
        ),
      9,
      7,
    ],
    [
      'Job',
      (d) =>
        past(
          `insert into "Job" (id, name, payload, state, "finishedAt") values (gen_random_uuid(), 'old', '{}', 'done', now() - make_interval(days => $1))`,
          [d],
        ),
      32,
      30,
    ],
  ];
  for (const [, insert, gone, kept] of traces) for (const days of [gone, kept]) await insert(days);
  expect(await runPurge()).toMatchObject({
    state: 'done',
    result: { throttles: 1, sessions: 1, invitations: 1, requests: 1, jobs: 1, files: 0 },
  });
  for (const [table] of traces)
    expect(
      (
        await rows(
          `select count(*)::int as n from "${table}" where $1 <> '' ${table === 'Job' ? `and name = 'old'` : ''}`,
          ['x'],
        )
      )[0].n,
    ).toBe(1);
  expect(await rows(`select counts from "AuditEvent" where what = 'purge.done'`)).toEqual([
    { counts: { throttles: 1, sessions: 1, invitations: 1, requests: 1, jobs: 1 } },
  ]);
  expect(await runPurge()).toMatchObject({ result: { throttles: 0, sessions: 0, requests: 0 } });
});

test('the database itself keeps the worker from removing what still counts', async () => {
  await worker((tx) => tx.session.deleteMany({}));
  await past(`insert into "Session" (id, "userId", "expiresAt") values (gen_random_uuid(), $1, now())`, [
    world.finance.userId,
  ]);
  const removed = await worker(async (tx) => ({
    sessions: (await tx.session.deleteMany({})).count,
    requests: (await tx.commandRequest.deleteMany({})).count,
  }));
  expect(removed).toEqual({ sessions: 0, requests: 0 });
  await expect(worker((tx) => tx.auditEvent.deleteMany({}))).rejects.toThrow(/permission denied/);
  await expect(worker((tx) => tx.accessLog.deleteMany({}))).rejects.toThrow(/permission denied/);
  await expect(worker((tx) => tx.storedFile.deleteMany({}))).rejects.toThrow(/permission denied/);
});

test('months of the access log are made ahead and dropped after two years, whatever is asked for', async () => {
  const months = async () =>
    (await rows(`select relname as name from pg_class where relname ~ '^AccessLog_\\d{4}_\\d{2}$' order by 1`)).map(
      (r) => r.name as string,
    );
  const name = (offset: number) => `AccessLog_${addMonths(vietnamDay(), offset).slice(0, 7).replace('-', '_')}`;
  await asOwner(async (c) => {
    const of = async (offset: number) => {
      const from = `${addMonths(vietnamDay(), offset).slice(0, 7)}-01`;
      await c.query(
        `create table if not exists "${name(offset)}" partition of "AccessLog" for values from ('${from}') to ('${addMonths(from as never, 1)}')`,
      );
    };
    await of(-26);
    await of(-23);
    await c.query(`drop table if exists "${name(12)}"`);
  });
  await worker((tx) => tx.$executeRaw`select tt.turn_access_log(0)`);
  const left = await months();
  expect(left).toContain(name(12));
  expect(left).toContain(name(-23));
  expect(left).not.toContain(name(-26));
});

test('a file goes with its bytes on its day; the row stays as proof, and bytes that another file shares stay', async () => {
  const [own, shared] = [Buffer.from('%PDF-own'), Buffer.from('%PDF-shared')];
  const store = (name: string, bytes: Buffer) =>
    inPlace(placeOf(world.collection, 'test'), (tx) =>
      storeFile({ tx, actor: world.collection, today: vietnamDay() }, { class: 'list', name, bytes }),
    );
  const [a, b, kept] = [
    await store('Trần Thị Lan.xlsx', own),
    await store('b.xlsx', shared),
    await store('c.xlsx', shared),
  ];
  await past(`update "StoredFile" set "purgeOn" = $1 where id = any($2)`, [
    dayToDate(addDays(vietnamDay(), -1)),
    [a, b],
  ]);

  expect((await runPurge()).result).toMatchObject({ files: 2 });
  await expect(storage().get(sha256Of(own))).rejects.toThrow(/ENOENT/);
  expect(await storage().get(sha256Of(shared))).toEqual(shared);
  expect(
    (await rows(`select name, sha256, "purgedAt" is not null as gone from "StoredFile" where id = $1`, [a]))[0],
  ).toEqual({
    name: '',
    sha256: sha256Of(own),
    gone: true,
  });
  const open = (id: string) => inPlace(placeOf(world.collection), (tx) => openFile(tx, id));
  await expect(open(a)).rejects.toMatchObject({ code: 'fileGone' });
  expect((await open(kept)).bytes).toEqual(shared);
  expect((await runPurge()).result).toMatchObject({ files: 0 });
});
