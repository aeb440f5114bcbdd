import type { Actor } from '@/lib/access/actor-type';
import { actorOfUser } from '@/lib/access/read-actor';
import { Prisma } from '@/lib/generated/prisma/client';
import { now } from './clock';
import { type Ctx, withAudit } from './command';
import { asDomainError } from './constraints';
import { DomainError } from './errors';
import { inPlace, type Place, placeOf, type Tx } from './place';
import { plainJson } from './plain';

/** What a job is given. `write` is one audited transaction under the place of the one who asked: long work is many of them. */
export interface JobCtx {
  actor: Actor;
  write: <O>(run: (ctx: Ctx) => Promise<O>) => Promise<O>;
  read: <O>(run: (tx: Tx) => Promise<O>) => Promise<O>;
  progress: (done: number, total: number) => Promise<void>;
}

/** A system job runs as `worker`, over all places; it is listed by name in the job registry and asked by nobody. */
export type JobDefinition = { name: string } & (
  | { system?: false; run: (ctx: JobCtx, payload: Record<string, unknown>) => Promise<unknown> }
  | {
      system: true;
      run: (
        inWorker: <O>(run: (tx: Tx) => Promise<O>) => Promise<O>,
        payload: Record<string, unknown>,
      ) => Promise<unknown>;
    }
);

/** Asks for a job in the command's own transaction: a rollback asks for nothing. Gives the id of its row. */
export async function enqueue(tx: Tx, name: string, payload: Record<string, unknown>): Promise<string> {
  const rows = await tx.$queryRaw<
    { id: string }[]
  >`select tt.enqueue(${name}, ${JSON.stringify(plainJson(payload))}::jsonb) as id`;
  return rows[0]!.id;
}

/**
 * The same for a job over all places that a province's command gives rise to: the database knows which ones, and puts the asking
 * province into the payload itself. Nobody is its asker, and its row stands in no province.
 */
export async function enqueueSystem(tx: Tx, name: 'openElsewhere', payload: Record<string, unknown>): Promise<void> {
  await tx.$queryRaw`select tt.enqueue_system(${name}, ${JSON.stringify(plainJson(payload))}::jsonb)`;
}

const worker = (name: string): Place => ({ placeRole: 'worker', command: `job:${name}` });

const change = (jobId: string, data: Prisma.JobUpdateManyMutationInput) =>
  inPlace(worker('state'), (tx) => tx.job.updateMany({ where: { id: jobId }, data }));

/**
 * Runs one job to its end: done, or failed with a code that the job page puts into words. A refusal of an asked job is its answer;
 * a bug is recorded as `bug` and thrown on, so that the process logs it; and so is whatever stops a job that nobody asked for, since
 * only the queue can try it again.
 */
export async function runJob(jobId: string, registry: readonly JobDefinition[]): Promise<void> {
  const row = await inPlace(worker('read'), (tx) => tx.job.findUnique({ where: { id: jobId } }));
  const job = registry.find((candidate) => candidate.name === row?.name);
  if (!row || row.state === 'done') return;
  await change(jobId, { state: 'running', startedAt: now(), attempts: { increment: 1 }, reason: null });
  try {
    if (!job) throw new DomainError('notFound');
    if (job.system && row.askedById) throw new DomainError('notAllowed');
    const result = job.system
      ? await job.run((run) => inPlace(worker(job.name), run), row.payload as Record<string, unknown>)
      : await job.run(await contextFor(row, job.name), row.payload as Record<string, unknown>);
    await change(jobId, { state: 'done', finishedAt: now(), result: plainJson(result ?? {}) as Prisma.InputJsonValue });
  } catch (error) {
    const known = asDomainError(error);
    const reason = known instanceof DomainError ? known.code : 'bug';
    await change(jobId, { state: 'failed', finishedAt: now(), reason });
    if (reason === 'bug' || !row.askedById) throw error;
  }
}

async function contextFor(
  row: { id: string; askedById: string | null; assignmentId: string | null },
  name: string,
): Promise<JobCtx> {
  const actor = row.askedById ? await actorOfUser(row.askedById, row.assignmentId, now()) : null;
  if (!actor) throw new DomainError('notAllowed');
  const command = `job:${name}`;
  return {
    actor,
    write: (run) => inPlace(placeOf(actor, command), (tx) => withAudit(tx, actor, command, run, undefined)),
    read: (run) => inPlace(placeOf(actor), run),
    progress: async (done, total) => void (await change(row.id, { done, total })),
  };
}
