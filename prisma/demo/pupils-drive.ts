import { addDays, type Day } from '@/lib/core/clock';
import { listRow } from '@/tests/factories/list-rows';
import type { InventedPerson } from '@/tests/factories/people';
import { draftList, sendList } from './list-step';
import { type Plan, planDrive } from './plan-step';
import type { Staff } from './staff';
import { FIRST_CEREMONY } from './wards';

const yenDung = FIRST_CEREMONY.at(-1)!;

/**
 * A small drive that a fund for education runs beside the one towards Tết, in one ward: its school names two people whom the ward
 * names there too. So duplicates across drives are waiting, whatever the year of the load.
 */
export async function runPupilsDrive(staff: Staff, twice: readonly InventedPerson[], today: Day): Promise<void> {
  const plan: Plan = {
    planNumber: '2619/KH-BHXH',
    name: 'Thẻ BHYT cho học sinh vượt khó – Quỹ Khuyến học',
    nameEn: 'Cards for pupils in hardship: Education Fund',
    plannedOn: addDays(today, -20),
    endsOn: addDays(today, 70),
    pledgeDeadline: addDays(today, 20),
    listDeadline: addDays(today, 10),
    validFromGoal: addDays(today, 60),
    targetCards: 40,
    targetBooks: 0,
    postingDays: 5,
    wards: [yenDung],
  };
  const driveId = await planDrive(staff, plan);
  const rows = twice.map((p) => listRow(p));
  const sent = await draftList(
    staff.wards.get(yenDung.code)!,
    yenDung,
    plan,
    driveId,
    rows,
    addDays(today, -12),
    'school',
  );
  await sendList(sent, addDays(today, -11));
}
