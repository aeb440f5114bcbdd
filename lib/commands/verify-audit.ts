/** `npm run verify-audit`: follows the audit chain and names the first row that was changed, removed or left out. */
import { verifyAudit, type Broken } from '@/lib/core/audit-chain';
import { notedHeads } from '@/lib/core/audit-heads';

import { ownerAddress } from './addresses';
import { say } from './messages';
import { readSettings } from './settings';
import { withClient } from './sql';

const WHY: Record<Broken['why'], [vi: string, en: string]> = {
  sealMissing: ['thiếu mắt xích (dòng đã bị gỡ khỏi chuỗi)', 'a seal is missing (cut out of the chain)'],
  rowMissing: ['dòng nhật ký đã bị xóa', 'the audit row was removed'],
  changed: ['dòng nhật ký đã bị sửa', 'the audit row was changed'],
  notedHeadDiffers: ['không khớp mã đã ghi ngoài cơ sở dữ liệu', 'differs from the hash noted outside of the database'],
};

/** @returns 0 when the chain is whole, 1 when it is broken */
export async function verifyAuditCommand(): Promise<number> {
  const env = readSettings();
  const { ownerUrl } = await ownerAddress(env);
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
