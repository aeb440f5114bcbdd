import type { Vnd } from '@/lib/core/money';
import { approveAndLock, checkDrive, draftList, reviewAndPost, type Sent, sendList } from './list-step';
import { addSponsor, give } from './money-step';
import { allocate, pay } from './pay-step';
import { wardRows } from './people';
import { planDrive, type Plan } from './plan-step';
import type { Staff } from './staff';
import { FIRST_CEREMONY, REPORTED, SECOND_CEREMONY } from './wards';

/** The drive reported in December 2025: 481 cards, of which 40 were handed over on stage at the first ceremony. */
export const REPORTED_PLAN: Plan = {
  planNumber: '2145/KH-BHXH',
  name: 'Tặng thẻ BHYT cho người có hoàn cảnh khó khăn dịp cuối năm 2025',
  nameEn: 'Health insurance cards for people in hardship, end of 2025',
  plannedOn: '2025-10-31',
  endsOn: '2026-01-31',
  pledgeDeadline: '2025-11-20',
  listDeadline: '2025-11-24',
  validFromGoal: '2026-01-05',
  targetCards: 481,
  targetBooks: 0,
  postingDays: 5,
  wards: REPORTED,
  phases: [FIRST_CEREMONY, SECOND_CEREMONY],
};

/**
 * People per ward, and of these on stage at the first ceremony: 30 at the whole premium of a household's first member
 * (1.263.600 ₫ at the base salary of December 2025) and 10 near-poor (379.080 ₫, the State pays 70 %): 41.698.800 ₫.
 */
const PEOPLE = [
  { count: 62, full: 5, nearPoor: 2 },
  { count: 58, full: 5, nearPoor: 2 },
  { count: 55, full: 5, nearPoor: 2 },
  { count: 56, full: 5, nearPoor: 2 },
  { count: 54, full: 5, nearPoor: 1 },
  { count: 66, full: 5, nearPoor: 1 },
  { count: 70, full: 0, nearPoor: 0 },
  { count: 60, full: 0, nearPoor: 0 },
] as const;

const million = (n: number): Vnd => BigInt(n) * 1_000_000n;

/** Sponsors are invented. Gifts come whole or in parts; one is for the ward Chũ alone, one for the near-poor alone. */
async function collect(staff: Staff, driveId: string): Promise<string[]> {
  const givers = [
    {
      kind: 'organisation',
      name: 'Công ty Cổ phần May Sông Thương',
      nameEn: 'Song Thuong Garment JSC',
      contactName: 'Phạm Thu Hà',
      legalRep: 'Trần Quốc Bảo',
      legalRepTitle: 'Tổng Giám đốc',
      address: 'Cụm công nghiệp Mẫu, phường Đa Mai, tỉnh Bắc Ninh',
    },
    {
      kind: 'organisation',
      name: 'Ngân hàng Thương mại Quan Họ – Chi nhánh Bắc Giang',
      nameEn: 'Quan Ho Commercial Bank, Bac Giang branch',
      legalRep: 'Nguyễn Minh Đức',
      legalRepTitle: 'Giám đốc',
      address: 'Phường Bắc Giang, tỉnh Bắc Ninh',
    },
    {
      kind: 'organisation',
      name: 'Công ty TNHH Điện tử Hansol Mẫu',
      nameEn: 'Hansol Sample Electronics Ltd',
      language: 'en',
      legalRep: 'Kim Min-jun',
      legalRepTitle: 'General Director',
      address: 'Khu công nghiệp Mẫu, phường Nếnh, tỉnh Bắc Ninh',
    },
    { kind: 'internalFund', name: 'Quỹ đóng góp của công chức, viên chức BHXH tỉnh Bắc Ninh' },
    { kind: 'person', name: 'Ông Đỗ Văn Thiện', anonymous: true },
  ] as const;
  const ids = [];
  for (const giver of givers) ids.push(await addSponsor(staff, giver));
  const [garment, bank, electronics, staffFund, friend] = ids as [string, string, string, string, string];
  const gift = { driveId, received: [{ on: '2025-11-18', percent: 100n }] };
  await give(staff, {
    ...gift,
    sponsorId: garment,
    amount: million(180),
    pledgedOn: '2025-11-05',
    received: [
      { on: '2025-11-12', percent: 50n },
      { on: '2025-11-20', percent: 50n },
    ],
  });
  await give(staff, { ...gift, sponsorId: bank, amount: million(120), pledgedOn: '2025-11-06' });
  await give(staff, {
    ...gift,
    sponsorId: electronics,
    amount: million(60),
    pledgedOn: '2025-11-10',
    groupCodes: ['NEAR_POOR', 'AVERAGE_LIVING', 'STUDENT'],
  });
  await give(staff, { ...gift, sponsorId: staffFund, amount: million(45), pledgedOn: '2025-11-11' });
  await give(staff, {
    ...gift,
    sponsorId: friend,
    amount: million(20),
    pledgedOn: '2025-11-14',
    wardCodes: ['07525'],
    received: [{ on: '2025-11-19', percent: 100n, method: 'cash' }],
  });
  return ids;
}

async function collectLists(staff: Staff, driveId: string): Promise<Sent[]> {
  const lists: Sent[] = [];
  for (const [index, ward] of REPORTED.entries()) {
    const { count, ...stage } = PEOPLE[index]!;
    const rows = wardRows('reported', ward, '2025-11-15', count, stage);
    const sent = await draftList(staff.wards.get(ward.code)!, ward, REPORTED_PLAN, driveId, rows, '2025-11-15');
    await sendList(sent, '2025-11-21');
    lists.push(sent);
  }
  return lists;
}

/** From the plan to the payment, on the days of 2025. Gives the drive, its sponsors and its lists. */
export async function runReportedDrive(staff: Staff) {
  const driveId = await planDrive(staff, REPORTED_PLAN);
  const sponsorIds = await collect(staff, driveId);
  const lists = await collectLists(staff, driveId);
  for (const sent of lists) await reviewAndPost(staff, sent, REPORTED_PLAN, '2025-11-25');
  await checkDrive(staff, driveId, '2025-11-28');
  for (const [index, sent] of lists.entries())
    await approveAndLock(staff, sent, `${2301 + index}/QĐ-BHXH`, '2025-11-25', REPORTED_PLAN);
  await allocate(staff, driveId, '2312/QĐ-BHXH', '2025-12-01');
  await pay(staff, driveId, '2320/QĐ-BHXH', '2025-12-02');
  return { driveId, sponsorIds, lists };
}
