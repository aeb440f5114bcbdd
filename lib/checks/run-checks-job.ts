import type { JobDefinition } from '@/lib/core/jobs';
import { linkPeople } from './link-people';
import { checkAndMark } from './run-checks';

/** Lines linked to people in one transaction. */
const BATCH = 200;

/** The same check for a drive of any size: people are linked in batches, then everything is compared at once. */
export const runChecksJob: JobDefinition = {
  name: 'runChecks',
  async run(job, payload) {
    const driveId = String(payload.driveId);
    let done = 0;
    for (let linked = BATCH; linked === BATCH; done += linked) {
      linked = await job.write(async (ctx) => {
        const count = await linkPeople(ctx, driveId, BATCH);
        ctx.audit({
          what: 'check.linked',
          subjectType: 'Drive',
          subjectId: driveId,
          driveId,
          counts: { lines: count },
        });
        return count;
      });
      await job.progress(done + linked, done + linked);
    }
    return job.write((ctx) => checkAndMark(ctx, driveId));
  },
};
