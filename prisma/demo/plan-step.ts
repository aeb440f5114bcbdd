import { addDays, type Day, vietnamDay } from '@/lib/core/clock';
import { approveDrive } from '@/lib/drives/approve-drive';
import { createDrive } from '@/lib/drives/create-drive';
import { openDrive } from '@/lib/drives/open-drive';
import { setPhases } from '@/lib/drives/set-phases';
import { on } from './clock';
import { must } from './must';
import { driveVersion } from './rows';
import type { Office } from './staff';
import type { DemoWard } from './wards';

export interface Plan {
  planNumber: string;
  name: string;
  nameEn: string;
  plannedOn: Day;
  endsOn: Day;
  pledgeDeadline: Day;
  listDeadline: Day;
  validFromGoal: Day;
  targetCards: number;
  targetBooks: number;
  postingDays: number;
  wards: readonly DemoWard[];
  /** Wards by phase; without it the drive has the one phase that every plan begins with. */
  phases?: readonly (readonly DemoWard[])[];
}

export const GROUPS = [
  'DISASTER',
  'NEAR_POOR',
  'JUST_ESCAPED_NEAR_POOR',
  'AVERAGE_LIVING',
  'STUDENT',
  'HARDSHIP',
  'FREELANCE',
];

/** A signed act of this day, by the director. */
export const signed = (number: string, signerName: string) => ({
  number,
  date: vietnamDay(),
  signerName,
  capacity: 'own' as const,
  note: '',
});

/** The plan is written, approved by the director the next day, and opened. Gives the drive's id. */
export async function planDrive(office: Office, plan: Plan): Promise<string> {
  on(plan.plannedOn);
  const { wards, plannedOn, phases = [], ...rest } = plan;
  const quota = (target: number) => Math.ceil(target / wards.length);
  const { driveId } = must(
    await createDrive(office.collection, {
      ...rest,
      legalBasis:
        'Luật Bảo hiểm y tế; Nghị định số 188/2025/NĐ-CP; Kế hoạch của Bảo hiểm xã hội Việt Nam về tặng sổ BHXH, thẻ BHYT cho người có hoàn cảnh khó khăn',
      purpose:
        'Huy động tổ chức, cá nhân tặng sổ BHXH, thẻ BHYT cho người có hoàn cảnh khó khăn; mỗi người một thẻ, không trùng, không lãng phí.',
      startsOn: plannedOn,
      cardMonths: 12,
      bookMonths: 12,
      targetGroups: GROUPS,
      priorityOrder: GROUPS,
      wards: wards.map((w) => ({
        wardCode: w.code,
        quotaCards: quota(plan.targetCards),
        quotaBooks: quota(plan.targetBooks),
      })),
    }),
  );
  if (phases.length > 0)
    must(
      await setPhases(office.collection, {
        driveId,
        version: await driveVersion(driveId),
        phases: phases.map((_, i) => ({
          name: `Đợt ${i + 1}`,
          nameEn: `Phase ${i + 1}`,
          startsOn: plannedOn,
          endsOn: plan.endsOn,
        })),
      }),
    );
  on(addDays(plannedOn, 1));
  must(
    await approveDrive(office.leader, {
      driveId,
      version: await driveVersion(driveId),
      ...signed(plan.planNumber, office.leader.name),
    }),
  );
  must(await openDrive(office.collection, { driveId, version: await driveVersion(driveId) }));
  return driveId;
}
