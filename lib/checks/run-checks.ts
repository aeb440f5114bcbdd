import { provinceOf } from '@/lib/access/actor-type';
import { type Ctx, defineCommand } from '@/lib/core/command';
import { enqueue } from '@/lib/core/jobs';
import { driveOf } from '@/lib/drives/drive-ref';
import { type CheckCounts, checkDrive } from './check-drive';
import { linkPeople } from './link-people';
import { listsToCheck, markChecked } from './mark-checked';
import { DECIDABLE_LISTS, MAX_AT_ONCE } from './rules';
import { RunChecksInput } from './schema';

/** One run over a drive whose people are linked: findings, then the lists that were seen whole, then its audit row. */
export async function checkAndMark(ctx: Ctx, driveId: string): Promise<CheckCounts> {
  const lists = await listsToCheck(ctx, driveId);
  const counts = await checkDrive(ctx, driveId);
  if (counts.reopened > 0) await linkPeople(ctx, driveId); // lines that came back
  await markChecked(ctx, lists);
  ctx.audit({ what: 'check.run', subjectType: 'Drive', subjectId: driveId, driveId, counts: { ...counts } });
  return counts;
}

/**
 * Checks the lines of a drive: at once up to 500 lines, else as a job whose id is given (`jobId`). DomainError notFound |
 * wrongState (a draft, closed or cancelled drive has no lists to check).
 */
export const runChecks = defineCommand({
  name: 'check.run',
  permission: 'check.run',
  input: RunChecksInput,
  timeout: 60_000,
  async run(ctx, { driveId }) {
    await driveOf(ctx, driveId, ['open', 'distributing']);
    const lines = await ctx.tx.listLine.count({
      where: { provinceCode: provinceOf(ctx.actor), driveId, list: { state: { in: [...DECIDABLE_LISTS] } } },
    });
    if (lines > MAX_AT_ONCE) {
      ctx.audit({ what: 'check.asked', subjectType: 'Drive', subjectId: driveId, driveId, counts: { lines } });
      return { jobId: await enqueue(ctx.tx, 'runChecks', { driveId }), counts: null };
    }
    await linkPeople(ctx, driveId);
    return { jobId: null, counts: await checkAndMark(ctx, driveId) };
  },
});
