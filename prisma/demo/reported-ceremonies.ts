import { issueLetters } from '@/lib/letters/issue-letters';
import { closeDrive } from '@/lib/drives/close-drive';
import { startDistribution } from '@/lib/drives/start-distribution';
import { answerBatch, deliver, requestCards } from './card-step';
import { holdAndReport, itemsOf, planCeremony, signPaper } from './ceremony-step';
import { on } from './clock';
import { reach } from './milestone-step';
import { must } from './must';
import { publish, report } from './publish-step';
import { driveVersion } from './rows';
import type { Staff } from './staff';
import { FIRST_CEREMONY, REPORTED, SECOND_CEREMONY } from './wards';

/** Rows of each ward's list that stand on stage at the first ceremony: 40 in all (see PEOPLE in reported-drive.ts). */
export const ON_STAGE = [7, 7, 7, 7, 6, 6];

const AGENDA =
  '08:00 Đón tiếp đại biểu\n08:30 Khai mạc, giới thiệu đại biểu\n08:45 Phát biểu của lãnh đạo BHXH tỉnh\n09:00 Trao thẻ BHYT\n09:30 Trao thư cảm ơn nhà tài trợ\n10:00 Bế mạc';

/**
 * Cards, ceremonies, signatures, letters and the end of the drive of December 2025: 40 cards on stage on the 11th, on the 12th on
 * in Chũ and Lục Nam, the rest at the ward offices until the end of the month.
 */
export async function finishReportedDrive(staff: Staff, driveId: string, sponsorIds: string[]): Promise<void> {
  for (const batchId of await requestCards(staff, driveId, 'D03-TS', '2025-12-03'))
    await answerBatch(staff, batchId, '2025-12-08');
  await deliver(staff, driveId, '2025-12-09');
  on('2025-12-09', 14);
  must(await startDistribution(staff.collection, { driveId, version: await driveVersion(driveId) }));

  const stage: string[] = [];
  for (const [index, ward] of FIRST_CEREMONY.entries())
    stage.push(
      ...(await itemsOf(driveId, { wardCode: ward.code, line: { rowNumber: { lte: ON_STAGE[index]! } } })).map(
        (i) => i.id,
      ),
    );
  const guests = [
    { name: staff.leader.name, post: 'Giám đốc BHXH tỉnh', leader: true },
    { name: 'Ngô Thị Minh Châu', post: 'Phó Chủ tịch UBND phường Bắc Giang', leader: true },
  ];
  const common = {
    agenda: AGENDA,
    note: '',
    guests,
    sponsorIds: sponsorIds.slice(0, 3),
    startsAt: '08:00',
    endsAt: '10:30',
  };
  const first = await planCeremony(
    staff,
    driveId,
    '2025-12-09',
    {
      ...common,
      name: 'Lễ trao tặng thẻ BHYT cho người có hoàn cảnh khó khăn',
      nameEn: 'Presentation of health insurance cards',
      venue: 'Hội trường BHXH tỉnh Bắc Ninh',
      wardCode: FIRST_CEREMONY[0]!.code,
      day: '2025-12-11',
      wardCodes: FIRST_CEREMONY.map((ward) => ward.code),
    },
    stage,
  );
  const someOf = async (code: string) =>
    (await itemsOf(driveId, { wardCode: code, line: { rowNumber: { lte: 15 } } })).map((i) => i.id);
  const second = await planCeremony(
    staff,
    driveId,
    '2025-12-09',
    {
      ...common,
      name: 'Trao tặng thẻ BHYT tại phường Chũ và xã Lục Nam',
      nameEn: 'Presentation in Chu ward and Luc Nam commune',
      venue: 'Nhà văn hóa phường Chũ',
      wardCode: SECOND_CEREMONY[0]!.code,
      day: '2025-12-12',
      wardCodes: SECOND_CEREMONY.map((ward) => ward.code),
    },
    [...(await someOf('07525')), ...(await someOf('07444'))],
  );

  const title = 'Danh sách ký nhận thẻ BHYT';
  for (const ward of FIRST_CEREMONY)
    await signPaper(staff.communication, { driveId, wardCode: ward.code, ceremonyId: first, title, day: '2025-12-11' });
  await holdAndReport(staff, first, '2025-12-11', 'Đã trao 40 thẻ BHYT tại buổi lễ; trao thư cảm ơn các nhà tài trợ.');
  await publish(staff, driveId, '2025-12-11', 'Lễ trao tặng thẻ BHYT; bản tin của BHXH tỉnh');
  for (const ward of SECOND_CEREMONY)
    await signPaper(staff.communication, {
      driveId,
      wardCode: ward.code,
      ceremonyId: second,
      title,
      day: '2025-12-12',
    });
  await holdAndReport(staff, second, '2025-12-12', 'Đã trao thẻ BHYT cho đại diện người dân phường Chũ và xã Lục Nam.');
  for (const [index, ward] of REPORTED.entries())
    await signPaper(staff.wards.get(ward.code)!.official, {
      driveId,
      wardCode: ward.code,
      title,
      day: `2025-12-${16 + index}`,
    });

  on('2025-12-26', 9);
  const signer = { signerName: staff.leader.name, signerPost: 'Giám đốc' };
  must(await issueLetters(staff.communication, { driveId, kind: 'thankYouLetter', sponsorIds, ...signer }));
  await report(staff, driveId, '2026-01-28');
  await reach(staff, driveId, {
    pledges: '2025-11-20',
    lists: '2025-11-21',
    posting: '2025-11-30',
    checks: '2025-11-28',
    allocation: '2025-12-01',
    payment: '2025-12-02',
    cards: '2025-12-08',
    ceremony: '2025-12-12',
    report: '2026-01-28',
  });
  on('2026-01-30', 15);
  must(await closeDrive(staff.collection, { driveId, version: await driveVersion(driveId) }));
}
