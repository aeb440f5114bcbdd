import { writeAudit } from './audit';
import { dayToDate, now, vietnamDay } from './clock';
import type { JobDefinition } from './jobs';
import type { Tx } from './place';
import { lockBytes } from './files';
import { ACCESS_LOG_MONTHS, TRACE_DAYS } from './retention';
import { storage } from './storage';

/** Files in one transaction: a few seconds at most. */
const FILES_AT_ONCE = 200;

/** Removes what is past its retention (lib/core/retention.ts): traces of use, months of the access log, files. Running it again removes no more. */
export const purge: JobDefinition = {
  name: 'purge',
  system: true,
  async run(inWorker) {
    const counts = await inWorker(async (tx) => noted(tx, await removeTraces(tx, now())));
    let files = 0;
    for (let some = FILES_AT_ONCE; some === FILES_AT_ONCE; files += some)
      some = await inWorker(async (tx) => (await noted(tx, { files: await removeFiles(tx) })).files);
    return { ...counts, files };
  },
};

/** One audit row for what was removed; none where there was nothing. */
async function noted<T extends Record<string, number>>(tx: Tx, counts: T): Promise<T> {
  const removed = Object.fromEntries(Object.entries(counts).filter(([, n]) => n > 0));
  if (Object.keys(removed).length > 0)
    await writeAudit(tx, null, 'job:purge', undefined, [{ what: 'purge.done', counts: removed }]);
  return counts;
}

async function removeTraces(tx: Tx, at: Date) {
  const before = (days: number) => ({ lt: new Date(at.getTime() - days * 86_400_000) });
  const { count: throttles } = await tx.throttle.deleteMany({ where: { windowStart: before(TRACE_DAYS.throttle) } });
  const { count: sessions } = await tx.session.deleteMany({
    where: { OR: [{ expiresAt: before(TRACE_DAYS.session) }, { revokedAt: before(TRACE_DAYS.session) }] },
  });
  const { count: invitations } = await tx.invitation.deleteMany({
    where: { OR: [{ expiresAt: before(TRACE_DAYS.invitation) }, { usedAt: before(TRACE_DAYS.invitation) }] },
  });
  const { count: requests } = await tx.commandRequest.deleteMany({ where: { at: before(TRACE_DAYS.request) } });
  const { count: jobs } = await tx.job.deleteMany({
    where: { state: 'done', finishedAt: before(TRACE_DAYS.doneJob) },
  });
  const [log] = await tx.$queryRaw<
    { months: number }[]
  >`select tt.turn_access_log(${ACCESS_LOG_MONTHS}::int) as months`;
  return { throttles, sessions, invitations, requests, jobs, accessLogMonths: log?.months ?? 0 };
}

/** The bytes first, then the mark: a purge that is cut off in between finds the row again and finishes. */
async function removeFiles(tx: Tx): Promise<number> {
  const due = await tx.storedFile.findMany({
    where: { purgeOn: { lt: dayToDate(vietnamDay(now())) }, purgedAt: null },
    orderBy: { sha256: 'asc' },
    take: FILES_AT_ONCE,
    select: { id: true, sha256: true },
  });
  for (const { id, sha256 } of due) {
    await lockBytes(tx, sha256);
    const others = await tx.storedFile.count({ where: { sha256, purgedAt: null, id: { not: id } } });
    if (others === 0) await storage().remove(sha256);
    await tx.storedFile.updateMany({ where: { id }, data: { purgedAt: now(), name: '' } });
  }
  return due.length;
}
