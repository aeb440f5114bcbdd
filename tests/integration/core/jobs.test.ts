import { Pool } from 'pg';
import * as z from 'zod/mini';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { listJobs } from '@/lib/access/job-queries';
import { rerunJob } from '@/lib/access/rerun-job';
import { readRunning } from '@/lib/access/running';
import { rerunSystemJob } from '@/lib/access/system-jobs';
import { DomainError } from '@/lib/core/errors';
import { failInterrupted, holdJob } from '@/lib/core/hold-job';
import { enqueue, type JobDefinition, runJob } from '@/lib/core/jobs';
import { inPlace, placeOf, type Tx } from '@/lib/core/place';
import { readTableParams } from '@/lib/core/table-params';
import { asOwner, resetDatabase, urls } from '@/tests/support/database';
import { makeWorld, type World } from '@/tests/support/world';

let world: World;
const pool = new Pool({ connectionString: urls.jobs, max: 2 });
afterAll(() => pool.end());
beforeEach(async () => {
  await resetDatabase();
  world = await makeWorld();
});

const worker = <T>(run: (tx: Tx) => Promise<T>) => inPlace({ placeRole: 'worker', command: 'job:test' }, run);
const ask = (name: string) => inPlace(placeOf(world.collection, 'test'), (tx) => enqueue(tx, name, { of: name }));
const row = (id: string) => worker((tx) => tx.job.findUniqueOrThrow({ where: { id } }));
const queued = async (id: string) =>
  (
    await asOwner((c) =>
      c.query('select from graphile_worker._private_jobs where payload::jsonb @> $1', [JSON.stringify({ jobId: id })]),
    )
  ).rowCount;

/** Asks for the same work again and expects a new row that the queue knows. */
async function runAgain(jobId: string) {
  const again = await rerunJob(world.collection, { jobId });
  if (!again.ok) throw new Error(again.code);
  const next = await row(again.value.jobId);
  expect(next).toMatchObject({ state: 'queued', name: (await row(jobId)).name, payload: (await row(jobId)).payload });
  expect(await queued(next.id)).toBe(1);
}

test('a job whose process was killed is shown as interrupted, one that is held is left alone', async () => {
  const [killed, held] = [await ask('long'), await ask('long')];
  await worker((tx) => tx.job.updateMany({ where: { id: killed }, data: { state: 'running' } }));
  const long: JobDefinition = {
    name: 'long',
    run: async () => {
      expect(await failInterrupted()).toBe(1);
      expect(await row(held)).toMatchObject({ state: 'running' });
    },
  };
  await holdJob(pool, held, () => runJob(held, [long]));
  expect(await row(held)).toMatchObject({ state: 'done', reason: null });
  expect(await row(killed)).toMatchObject({ state: 'failed', reason: 'interrupted' });
  expect(await failInterrupted()).toBe(0);
  await runAgain(killed);
});

test('the lock goes with the connection that held it', async () => {
  const id = await ask('long');
  let ended!: () => void;
  const holding = holdJob(pool, id, async () => {
    await worker((tx) => tx.job.updateMany({ where: { id }, data: { state: 'running' } }));
    await new Promise<void>((resolve) => (ended = resolve));
  });
  await expect.poll(async () => (await row(id)).state).toBe('running');
  expect(await failInterrupted()).toBe(0);
  ended();
  await holding;
  await expect.poll(failInterrupted).toBe(1);
});

test('a job that fails says why, and only its asker may ask for it again', async () => {
  const id = await ask('refusing');
  const refusing: JobDefinition = {
    name: 'refusing',
    run: () => Promise.reject(new DomainError('listEmpty')),
  };
  expect(await rerunJob(world.collection, { jobId: id })).toMatchObject({ code: 'wrongState' });
  await runJob(id, [refusing]);
  expect(await row(id)).toMatchObject({ state: 'failed', reason: 'listEmpty', attempts: 1 });
  expect(await rerunJob(world.finance, { jobId: id })).toMatchObject({ code: 'notFound' });
  await runAgain(id);
});

test('a job over all places is asked by nobody who has one', async () => {
  const system: JobDefinition = { name: 'everywhere', system: true, run: async () => ({ ran: true }) };
  const [asked, timed] = [await ask('everywhere'), await worker((tx) => enqueue(tx, 'everywhere', {}))];
  await runJob(asked, [system]);
  expect(await row(asked)).toMatchObject({ state: 'failed', reason: 'notAllowed', result: null });
  await runJob(timed, [system]);
  expect(await row(timed)).toMatchObject({ state: 'done', result: { ran: true } });
});

test('a job over all places that is refused is noted and thrown on: only the queue can try it again', async () => {
  let busy = true;
  const system: JobDefinition = {
    name: 'everywhere',
    system: true,
    run: () => (busy ? Promise.reject(new DomainError('busy')) : Promise.resolve({})),
  };
  const id = await worker((tx) => enqueue(tx, 'everywhere', {}));
  await expect(runJob(id, [system])).rejects.toMatchObject({ code: 'busy' });
  expect(await row(id)).toMatchObject({ state: 'failed', reason: 'busy' });
  busy = false;
  await runJob(id, [system]);
  expect(await row(id)).toMatchObject({ state: 'done', reason: null, attempts: 2 });
});

test('what failed of the system is shown to whoever runs it, until it was done, and may be asked for again by the administrator', async () => {
  const shown = async (actor = world.admin) =>
    (await listJobs.as(actor, readTableParams({}, { sorts: ['createdAt'], filters: { state: z.string() } })))
      .systemFailed;
  let broken = true;
  const system: JobDefinition = {
    name: 'writeTotals',
    system: true,
    run: () => (broken ? Promise.reject(new DomainError('busy')) : Promise.resolve({})),
  };
  const fail = async () => {
    const id = await worker((tx) => enqueue(tx, 'writeTotals', {}));
    await runJob(id, [system]).catch(() => null);
    return id;
  };
  await fail();
  const id = await fail(); // of one job that goes on failing, the newest
  expect(await shown()).toMatchObject([{ id, name: 'writeTotals', reason: 'busy', attempts: 1 }]);
  expect(Object.keys((await shown())[0]!)).not.toContain('payload');
  expect(await shown(world.auditor)).toHaveLength(1);
  expect([await shown(world.ward), await shown(world.finance)]).toEqual([[], []]);
  expect((await readRunning.as(world.admin)).systemFailed).toBe(1);

  const asked = await ask('refusing');
  await runJob(asked, [{ name: 'refusing', run: () => Promise.reject(new DomainError('listEmpty')) }]);
  expect(await rerunSystemJob(world.admin, { jobId: asked })).toMatchObject({ code: 'wrongState' }); // a person's own
  expect(await rerunSystemJob(world.leader, { jobId: id })).toMatchObject({ code: 'notAllowed' });
  const waiting = (await queued(id)) ?? 0;
  expect(await rerunSystemJob(world.admin, { jobId: id })).toMatchObject({ ok: true });
  expect(await queued(id)).toBe(waiting + 1);
  expect(await rerunSystemJob(world.admin, { jobId: id })).toMatchObject({ code: 'wrongState' }); // pressed twice
  broken = false;
  await runJob(id, [system]);
  expect([await shown(), (await readRunning.as(world.admin)).systemFailed]).toEqual([[], 0]);
});
