/**
 * The hash chain over the audit, as text only: the auditor's command reads the database without the product's own client.
 * Each seal's hash is SHA-256 of the hash before it and one line of JSON that PostgreSQL writes of the audit row.
 */
import { createHash } from 'node:crypto';

/** The hash before the first seal. */
export const GENESIS = '0'.repeat(64);

/**
 * The canonical line of the audit row `e`: every column that says who did what, in this order, times in UTC to the microsecond.
 * Keyed hashes end the line where a row has them: rows from before there were any keep the line they were sealed with.
 */
export const AUDIT_LINE = `(jsonb_build_array(e.id, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
  to_char(e."happenedAt" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS'), e."provinceCode", e."wardCode", e."actorId", e."humanId", e.role,
  e.command, e.what, e."subjectType", e."subjectId", e."driveId", e."requestId", to_jsonb(e.fields), e.counts, e.digest, e.reason)
  || case when e.hashes is null then '[]'::jsonb else jsonb_build_array(e.hashes) end)::text`;

export const nextHash = (before: string, line: string): string =>
  createHash('sha256').update(`${before}\n${line}`).digest('hex');

export interface Head {
  seq: bigint;
  hash: string;
}

export type Broken = Head & { auditId: string; why: 'sealMissing' | 'rowMissing' | 'changed' | 'notedHeadDiffers' };

export interface Verdict {
  sealed: bigint;
  head: Head | null;
  /** The first seal that does not follow from the one before; null when all do. */
  broken: Broken | null;
  /** Rows that no seal covers yet, and when the oldest was written. A tail older than a minute means that no worker seals. */
  unsealed: { rows: bigint; oldest: Date | null };
}

type Query = <R>(sql: string, values: unknown[]) => Promise<R[]>;
type Row = { seq: string; hash: string; auditId: string; line: string | null };

const BATCH = `select s.seq::text as seq, s.hash, s."auditId", case when e.id is null then null else ${AUDIT_LINE} end as line
  from "AuditSeal" s left join "AuditEvent" e on e.id = s."auditId" where s.seq > $1::bigint order by s.seq limit 5000`;

const TAIL = `select count(*)::text as rows, min(e.at) as oldest from "AuditEvent" e
  where not exists (select from "AuditSeal" s where s."auditId" = e.id)`;

/**
 * Follows the chain from its first seal. `noted` are heads that were written down elsewhere on earlier days: a chain that was
 * cut or made anew does not contain them.
 */
export async function verifyAudit(query: Query, noted: readonly Head[] = []): Promise<Verdict> {
  const expected = new Map(noted.map(({ seq, hash }) => [seq, hash]));
  let head: Head = { seq: 0n, hash: GENESIS };
  let broken: Broken | null = null;
  while (!broken) {
    const rows = await query<Row>(BATCH, [head.seq.toString()]);
    if (rows.length === 0) break;
    for (const row of rows) {
      const seq = BigInt(row.seq);
      const why =
        seq !== head.seq + 1n
          ? 'sealMissing'
          : row.line === null
            ? 'rowMissing'
            : nextHash(head.hash, row.line) !== row.hash
              ? 'changed'
              : (expected.get(seq) ?? row.hash) !== row.hash
                ? 'notedHeadDiffers'
                : null;
      if (why) {
        broken = { seq, hash: row.hash, auditId: row.auditId, why };
        break;
      }
      head = { seq, hash: row.hash };
    }
  }
  const cut = noted.find(({ seq }) => !broken && seq > head.seq);
  if (cut) broken = { ...cut, auditId: '', why: 'sealMissing' };
  const [tail] = await query<{ rows: string; oldest: Date | null }>(TAIL, []);
  return {
    sealed: head.seq,
    head: head.seq > 0n ? head : null,
    broken,
    unsealed: { rows: BigInt(tail?.rows ?? '0'), oldest: tail?.oldest ?? null },
  };
}
