/**
 * `npm run verify-audit`: follows the audit chain and names the first row that was changed, removed or left out.
 * `npm run verify-audit -- ROW FIELD VALUE`: whether this is the value that the audit row noted for the field.
 */
import { verifyAudit, type Broken } from '@/lib/core/audit-chain';
import { valueHash, type Hashes } from '@/lib/core/audit-hash';
import { notedHeads } from '@/lib/core/audit-heads';

import { ownerAddress } from './addresses';
import { CommandError, say } from './messages';
import { loadSecrets } from './secrets';
import { readSettings } from './settings';
import { withClient } from './sql';

const WHY: Record<Broken['why'], [vi: string, en: string]> = {
  sealMissing: ['thiếu mắt xích (dòng đã bị gỡ khỏi chuỗi)', 'a seal is missing (cut out of the chain)'],
  rowMissing: ['dòng nhật ký đã bị xóa', 'the audit row was removed'],
  changed: ['dòng nhật ký đã bị sửa', 'the audit row was changed'],
  notedHeadDiffers: ['không khớp mã đã ghi ngoài cơ sở dữ liệu', 'differs from the hash noted outside of the database'],
};

/** @returns 0 when the chain is whole (the value is the one noted), 1 when it is broken (it is not) */
export async function verifyAuditCommand(args: string[] = []): Promise<number> {
  const env = readSettings();
  const { ownerUrl } = await ownerAddress(env);
  if (args.length > 0) return compareValue(ownerUrl, env.AUDIT_SECRET ?? loadSecrets(env.DATA_DIR).auditSecret, args);
  const noted = notedHeads(env.DATA_DIR);
  const verdict = await withClient(ownerUrl, (client) =>
    verifyAudit(async (sql, values) => (await client.query(sql, values)).rows as never[], noted),
  );
  const { rows, oldest } = verdict.unsealed;
  if (rows > 0n) {
    const since = oldest?.toISOString() ?? '';
    say(
      `Chưa niêm phong: ${rows} dòng, dòng cũ nhất ${since}. Quá một phút là tiến trình nền không chạy.`,
      `Not sealed yet: ${rows} rows, the oldest of ${since}. Over a minute means that no worker runs.`,
    );
  }
  if (verdict.broken) {
    const { seq, auditId, why } = verdict.broken;
    say(
      `Chuỗi nhật ký bị đứt ở mắt xích ${seq}, dòng ${auditId}: ${WHY[why][0]}.`,
      `The audit chain is broken at seal ${seq}, row ${auditId}: ${WHY[why][1]}.`,
    );
    return 1;
  }
  const head = verdict.head?.hash ?? '–';
  say(
    `Chuỗi nhật ký nguyên vẹn: ${verdict.sealed} dòng, ${noted.length} mã đã ghi được đối chiếu. Mã đầu chuỗi: ${head}`,
    `The audit chain is whole: ${verdict.sealed} rows, ${noted.length} noted hashes compared. Head: ${head}`,
  );
  return 0;
}

async function compareValue(
  ownerUrl: string,
  secret: string,
  [row = '', field = '', ...rest]: string[],
): Promise<number> {
  const value = rest.join(' ').normalize('NFC');
  const found = await withClient(ownerUrl, async (client) => {
    const sql = `select e.hashes, k.salt from "AuditEvent" e left join "AuditKey" k on k."subjectId" = e."subjectId" where e.id::text = $1`;
    return (await client.query<{ hashes: Hashes | null; salt: string | null }>(sql, [row])).rows[0];
  });
  const noted = found?.hashes?.[field];
  if (!noted)
    throw new CommandError(
      `Dòng nhật ký ${row} không ghi giá trị nào cho trường ${field}.`,
      `The audit row ${row} notes no value of the field ${field}.`,
    );
  if (!found.salt)
    throw new CommandError(
      'Dữ liệu của người này đã được xóa: không còn khóa để đối chiếu.',
      'The data of this person was erased: there is no key left to compare with.',
    );
  const same = valueHash(secret, found.salt, field, value) === noted;
  if (same) say('Đúng giá trị đã ghi.', 'This is the value that was noted.');
  else say('Không phải giá trị đã ghi.', 'This is not the value that was noted.');
  return same ? 0 : 1;
}
