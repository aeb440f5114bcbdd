import type * as z from 'zod/mini';
import { addDays, type Day, vietnamDay } from '@/lib/core/clock';
import type { ActionResult } from '@/lib/core/result';
import { newId } from '@/lib/core/ids';
import { approveDrive } from '@/lib/drives/approve-drive';
import { createDrive } from '@/lib/drives/create-drive';
import { openDrive } from '@/lib/drives/open-drive';
import type { CreateDriveInput } from '@/lib/drives/schema';
import { startDistribution } from '@/lib/drives/start-distribution';
import { WARD, type World } from './world';

/** The value of a success; a refusal fails the test with its code. */
export function ok<T>(result: ActionResult<T>): T {
  if (!result.ok) throw new Error(`refused: ${result.code} ${JSON.stringify(result.fields ?? result.details ?? {})}`);
  return result.value;
}

/** A signed act of today. */
export const signed = (number = '1901/QĐ-BHXH', date: Day = vietnamDay()) => ({
  number,
  date,
  signerName: 'Nguyễn Văn Giám',
  capacity: 'own' as const,
});

/** A plan that runs from last month to three months from now, with the wards of Bắc Giang and Đa Mai. */
export const drivePlan = (more: Partial<z.input<typeof CreateDriveInput>> = {}): z.input<typeof CreateDriveInput> => {
  const today = vietnamDay();
  return {
    planNumber: '1894/KH-BHXH',
    name: 'Trao tặng thẻ BHYT Tết',
    nameEn: 'Health-insurance cards for Tết',
    legalBasis: 'Kế hoạch của BHXH Việt Nam',
    startsOn: addDays(today, -30),
    endsOn: addDays(today, 90),
    listDeadline: addDays(today, 10),
    pledgeDeadline: addDays(today, 5),
    validFromGoal: addDays(today, 75),
    targetCards: 100,
    targetBooks: 10,
    targetGroups: ['NEAR_POOR', 'STUDENT', 'HARDSHIP', 'DISASTER'],
    wards: [
      { wardCode: WARD.bacGiang, quotaCards: 60, quotaBooks: 5 },
      { wardCode: WARD.daMai, quotaCards: 40, quotaBooks: 5 },
    ],
    ...more,
  };
};

/** A drive brought to a state by the very commands of the product. Gives its id. */
export async function makeDrive(
  world: World,
  state: 'draft' | 'approved' | 'open' | 'distributing' = 'open',
  more: Partial<z.input<typeof CreateDriveInput>> = {},
): Promise<string> {
  const { driveId } = ok(await createDrive(world.collection, drivePlan(more), newId()));
  if (state === 'draft') return driveId;
  ok(await approveDrive(world.leader, { ...signed(), driveId, version: 1 }));
  if (state === 'approved') return driveId;
  ok(await openDrive(world.collection, { driveId, version: 2 }));
  if (state === 'open') return driveId;
  ok(await startDistribution(world.collection, { driveId, version: 3 }));
  return driveId;
}
