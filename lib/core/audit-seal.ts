import { Prisma } from '@/lib/generated/prisma/client';
import { AUDIT_LINE, GENESIS, type Head, nextHash } from './audit-chain';
import { noteHead } from './audit-heads';
import { vietnamDay } from './clock';
import { inPlace, type Tx } from './place';

/** Rows of one transaction of sealing. */
const BATCH = 2000;

/** Only one process seals at a time; the others pass by. */
const LOCK = 4_411_221;

/**
 * Appends a seal for each audit row that is committed and has none, and gives the new head, or null when another process is at
 * it or nothing waits. What counts is the absence of a seal and not a cursor: a row that is committed late is sealed late, and a
 * database restored into a server with other transaction numbers goes on. `recent` looks at the last hour only; a transaction
 * lasts seconds, so the whole table needs a look only now and then.
 */
export async function sealAudit(tx: Tx, recent: boolean): Promise<{ head: Head; sealed: number } | null> {
  const [lock] = await tx.$queryRaw<{ got: boolean }[]>`select pg_try_advisory_xact_lock(${LOCK}) as got`;
  if (!lock?.got) return null;
  const since = recent ? Prisma.sql`e.at > now() - interval '1 hour' and` : Prisma.empty;
  const rows = await tx.$queryRaw<{ id: string; line: string }[]>`
    select e.id, ${Prisma.raw(AUDIT_LINE)} as line from "AuditEvent" e
    where ${since} not exists (select from "AuditSeal" s where s."auditId" = e.id) order by e.at, e.id limit ${BATCH}`;
  if (rows.length === 0) return null;
  const last = await tx.auditSeal.findFirst({ orderBy: { seq: 'desc' }, select: { seq: true, hash: true } });
  let head: Head = last ?? { seq: 0n, hash: GENESIS };
  const data = rows.map(({ id, line }) => {
    head = { seq: head.seq + 1n, hash: nextHash(head.hash, line) };
    return { ...head, auditId: id };
  });
  await tx.auditSeal.createMany({ data });
  return { head, sealed: rows.length };
}

const FULL_EVERY = 600;
let turns = 0;

/** One turn of the worker's loop: seals what waits, and notes the day's first head outside of the database. */
export async function sealTurn(dataDir: string = process.env.DATA_DIR ?? '.data'): Promise<void> {
  const recent = turns++ % FULL_EVERY !== 0;
  for (;;) {
    const done = await inPlace({ placeRole: 'worker', command: 'job:audit.seal' }, (tx) => sealAudit(tx, recent));
    if (!done) return;
    noteHead(dataDir, vietnamDay(), done.head);
    if (done.sealed < BATCH) return;
  }
}
