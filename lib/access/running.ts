import { readFileSync } from 'node:fs';
import path from 'node:path';
import { lastBackup } from '@/lib/core/backup-info';
import { defineQuery } from '@/lib/core/query';
import { provinceOf } from './actor-type';
import { failedSystemJobs } from './system-jobs';

/** Hours after which a missing dump is shown as a problem: a night and the morning after. */
const BACKUP_LATE_HOURS = 30;

/** Seconds after which an audit row without a seal means that no worker runs. */
const SEAL_LATE_SECONDS = 60;

const version = (): string => {
  const file = path.join(/* turbopackIgnore: true */ process.cwd(), 'package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
};

/** Whether the installation is well: last backup, seals, jobs, size. */
export const readRunning = defineQuery('running.read', async ({ tx, actor, now }) => {
  const provinceCode = provinceOf(actor);
  const [database] = await tx.$queryRaw<{ bytes: bigint; server: string }[]>`
    select pg_database_size(current_database()) as bytes, current_setting('server_version') as server`;
  const [tail] = await tx.$queryRaw<{ rows: bigint; oldest: Date | null }[]>`
    select count(*) as rows, min(e.at) as oldest from "AuditEvent" e
    where e."provinceCode" = ${provinceCode} and e.at > ${new Date(now.getTime() - 30 * 86_400_000)}
      and not exists (select from "AuditSeal" s where s."auditId" = e.id)`;
  const head = await tx.auditSeal.findFirst({ orderBy: { seq: 'desc' } });
  const jobs = await tx.job.groupBy({ by: ['state'], where: { provinceCode }, _count: { _all: true } });
  const countOf = (state: string) => jobs.find((job) => job.state === state)?._count._all ?? 0;
  const backup = lastBackup();
  const backupAt = backup?.at ? new Date(backup.at) : null;
  return {
    now,
    version: version(),
    server: database?.server ?? '',
    bytes: database?.bytes ?? 0n,
    head: head ? { seq: head.seq, hash: head.hash, sealedAt: head.sealedAt } : null,
    unsealed: tail?.rows ?? 0n,
    sealLate: tail?.oldest ? now.getTime() - tail.oldest.getTime() > SEAL_LATE_SECONDS * 1000 : false,
    systemFailed: (await failedSystemJobs(tx)).length,
    jobs: { waiting: countOf('queued'), running: countOf('running'), failed: countOf('failed') },
    backup: backup && { ...backup, at: backupAt },
    backupLate: !backupAt || now.getTime() - backupAt.getTime() > BACKUP_LATE_HOURS * 3_600_000,
  };
});
