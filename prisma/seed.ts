import { closeDatabase } from '@/lib/core/db';
import { inPlace } from '@/lib/core/place';
import { writeAllTotals } from '@/lib/reports/write-totals';
import { setClock, vietnamDay } from '@/lib/core/clock';
import { readDataFile } from '@/lib/core/data-file';
import { runBooksDrive } from './demo/books-drive';
import { type Account, addAccount, PROVINCE } from './demo/office';
import { runOpenDrive } from './demo/open-drive';
import { finishReportedDrive } from './demo/reported-ceremonies';
import { runReportedDrive } from './demo/reported-drive';
import { hireStaff } from './demo/staff';
import { ALL_WARDS } from './demo/wards';

/** First day of the coming lunar year. */
function comingTet(today: string): string {
  const days = readDataFile<'tet_date'>('tet-dates.csv').map((row) => row.tet_date);
  return days.find((day) => day > today) ?? today;
}

/**
 * Loads the demo province through the very commands that the pages run: a drive of December 2025 as it was reported, one with
 * books later that year, and one towards the coming Tết that stands in the middle of the chain. Everybody in it is invented.
 */
export async function loadDemo({ log }: { log: (line: string) => void }): Promise<Account[]> {
  setClock(null);
  const today = vietnamDay();
  try {
    const staff = await hireStaff(ALL_WARDS);
    log('12/2025: 481 thẻ / cards');
    const { driveId, sponsorIds } = await runReportedDrive(staff);
    await finishReportedDrive(staff, driveId, sponsorIds);
    const sponsor = {
      role: 'sponsor' as const,
      placeCode: PROVINCE,
      place: 'Công ty Cổ phần May Sông Thương',
      userName: 'nhataitro',
      name: 'Phạm Thu Hà',
      title: 'Trưởng phòng Đối ngoại',
    };
    log('12/2025: 168 sổ / books, 460 thẻ / cards');
    await runBooksDrive(staff, sponsorIds);
    log('Tết: đang diễn ra / under way');
    const { unionId } = await runOpenDrive(staff, sponsorIds, today, comingTet(today));
    setClock(null);
    const { account } = await addAccount({ ...sponsor, sponsorIds: [sponsorIds[0]!, unionId] });
    // The first day's figures for the public and the sponsors; from then on the worker writes them.
    await writeAllTotals((run) => inPlace({ placeRole: 'worker', command: 'job:writeTotals' }, run));
    return [...staff.accounts, account];
  } finally {
    setClock(null);
    await closeDatabase();
  }
}
