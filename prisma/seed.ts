import { closeDatabase } from '@/lib/core/db';
import { setClock } from '@/lib/core/clock';
import type { Account } from './demo/office';
import { finishReportedDrive } from './demo/reported-ceremonies';
import { runReportedDrive } from './demo/reported-drive';
import { hireStaff } from './demo/staff';
import { REPORTED } from './demo/wards';

/**
 * Loads the demo province through the very commands that the pages run: a drive of December 2025 as it was reported, one with
 * books later that year, and one towards the coming Tết that stands in the middle of the chain. Everybody in it is invented.
 */
export async function loadDemo({ log }: { log: (line: string) => void }): Promise<Account[]> {
  try {
    const staff = await hireStaff(REPORTED);
    log('12/2025: 481 thẻ / cards');
    const reported = await runReportedDrive(staff);
    await finishReportedDrive(staff, reported.driveId, reported.sponsorIds);
    return staff.accounts;
  } finally {
    setClock(null);
    await closeDatabase();
  }
}
