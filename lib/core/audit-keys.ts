import { randomBytes } from 'node:crypto';
import type { AuditEntry } from './audit';
import { type Hashes, valueHash } from './audit-hash';
import type { Tx } from './place';

const secretOfAudit = (): string => {
  const secret = process.env.AUDIT_SECRET;
  if (!secret) throw new Error('AUDIT_SECRET is not set: values cannot be noted in the audit');
  return secret;
};

/** The salts of the subjects, made where there are none; a second writer at the same moment takes the first one's. */
async function saltsOf(tx: Tx, provinceCode: string, entries: readonly AuditEntry[]): Promise<Map<string, string>> {
  const subjects = [...new Map(entries.map((entry) => [entry.subjectId!, entry.wardCode ?? null]))].sort();
  await tx.auditKey.createMany({
    data: subjects.map(([subjectId, wardCode]) => ({
      subjectId,
      provinceCode,
      wardCode,
      salt: randomBytes(32).toString('hex'),
    })),
    skipDuplicates: true,
  });
  const rows = await tx.auditKey.findMany({ where: { subjectId: { in: subjects.map(([id]) => id) } } });
  return new Map(rows.map(({ subjectId, salt }) => [subjectId, salt]));
}

/**
 * For each entry that tells values, their hashes under the key of its subject, field by field; null for the others. The values
 * themselves go nowhere. Throws where an entry tells values without a subject or a province.
 */
export async function keyedHashes(
  tx: Tx,
  provinceCode: string | null,
  entries: readonly AuditEntry[],
): Promise<(Hashes | null)[]> {
  const told = entries.filter(({ values }) => values && Object.keys(values).length > 0);
  if (told.length === 0) return entries.map(() => null);
  if (!provinceCode || told.some(({ subjectId }) => !subjectId))
    throw new Error('values in the audit belong to somebody');
  const salts = await saltsOf(tx, provinceCode, told);
  return entries.map((entry) => {
    if (!told.includes(entry)) return null;
    const salt = salts.get(entry.subjectId!);
    if (!salt) throw new Error(`no key of ${entry.subjectId} to be seen from here`);
    const hashed = Object.entries(entry.values!).map(([field, value]) => [
      field,
      valueHash(secretOfAudit(), salt, field, textOf(value)),
    ]);
    return Object.fromEntries(hashed) as Hashes;
  });
}

const textOf = (value: unknown): string => (value === null || value === undefined ? '' : String(value));
