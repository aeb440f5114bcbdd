import { addDays, type Day } from '@/lib/core/clock';
import { runJob } from '@/lib/core/jobs';
import { runChecksJob } from '@/lib/checks/run-checks-job';
import { runChecks } from '@/lib/checks/run-checks';
import { approveList, lockApprovedList } from '@/lib/lists/approve-list';
import type { RawLine } from '@/lib/lists/columns';
import { createList } from '@/lib/lists/create-list';
import { importList } from '@/lib/lists/import-list';
import { postList, recordPostingResult } from '@/lib/lists/post-list';
import { startReview } from '@/lib/lists/review-list';
import { kindsOf } from '@/lib/lists/rules';
import { signList } from '@/lib/lists/sign-list';
import { submitList } from '@/lib/lists/submit-list';
import { on } from './clock';
import { must } from './must';
import { GROUPS, type Plan, signed } from './plan-step';
import { listVersion, phaseAt } from './rows';
import { filledSheet } from './sheet';
import type { Office, WardStaff } from './staff';
import type { DemoWard } from './wards';

export interface Sent {
  listId: string;
  ward: DemoWard;
  staff: WardStaff;
}

/** The ward fills the template, uploads it and sees its problems; the list stays a draft. */
export async function draftList(
  staff: WardStaff,
  ward: DemoWard,
  plan: Plan,
  driveId: string,
  rows: readonly RawLine[],
  day: Day,
  origin: 'ward' | 'school' = 'ward',
): Promise<Sent> {
  on(day, 8);
  const { listId } = must(
    await createList(staff.official, {
      driveId,
      phaseId: await phaseAt(driveId, Math.max(0, plan.phases?.findIndex((wards) => wards.includes(ward)) ?? 0)),
      origin,
      title: origin === 'ward' ? `Danh sách ${ward.full}` : `Danh sách trường học ${ward.full}`,
      tag: '',
    }),
  );
  const file = await filledSheet(
    {
      driveName: plan.name,
      planNumber: plan.planNumber,
      wardName: ward.full,
      listDeadline: plan.listDeadline,
      groups: GROUPS,
      kinds: kindsOf(plan),
    },
    rows,
  );
  must(await importList(staff.official, { listId, file }));
  return { listId, ward, staff };
}

/** Signed in the product by the chair, sent by the official. */
export async function sendList({ listId, staff }: Sent, day: Day): Promise<void> {
  on(day, 15);
  must(await signList(staff.leader, { listId, version: await listVersion(listId) }));
  must(await submitList(staff.official, { listId, version: await listVersion(listId) }));
}

/** The office looks through the list and lets the ward post it. */
export async function reviewAndPost(office: Office, { listId, ward }: Sent, plan: Plan, day: Day): Promise<void> {
  on(day, 9);
  must(await startReview(office.collection, { listId, version: await listVersion(listId) }));
  must(
    await postList(office.collection, {
      listId,
      version: await listVersion(listId),
      from: day,
      days: plan.postingDays,
      place: `Trụ sở UBND ${ward.full}`,
    }),
  );
}

/** Above 500 lines the checks are a job; the demo is loaded before there is a worker, so it runs it itself. */
export async function checkDrive(office: Office, driveId: string, day: Day): Promise<void> {
  on(day, 8);
  const { jobId } = must(await runChecks(office.collection, { driveId }));
  if (jobId) await runJob(jobId, [runChecksJob]);
}

/** After the posting: its result, the director's approval, the lock. The checks must have been decided. */
export async function approveAndLock(
  office: Office,
  { listId, staff }: Sent,
  number: string,
  postedOn: Day,
  plan: Plan,
): Promise<void> {
  on(addDays(postedOn, plan.postingDays), 14);
  must(
    await recordPostingResult(staff.official, {
      listId,
      version: await listVersion(listId),
      result: 'Hết thời gian niêm yết, không có ý kiến, khiếu nại.',
    }),
  );
  must(
    await approveList(office.leader, {
      listId,
      version: await listVersion(listId),
      ...signed(number, office.leader.name),
    }),
  );
  must(await lockApprovedList(office.collection, { listId, version: await listVersion(listId) }));
}
