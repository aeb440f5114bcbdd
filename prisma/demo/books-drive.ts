import type { RawLine } from '@/lib/lists/columns';
import { closeDrive } from '@/lib/drives/close-drive';
import { startDistribution } from '@/lib/drives/start-distribution';
import { issueLetters } from '@/lib/letters/issue-letters';
import { answerBatch, deliver, requestCards } from './card-step';
import { holdAndReport, itemsOf, planCeremony, signPaper } from './ceremony-step';
import { on } from './clock';
import { approveAndLock, checkDrive, draftList, reviewAndPost, type Sent, sendList } from './list-step';
import { give } from './money-step';
import { reach } from './milestone-step';
import { must } from './must';
import { allocate, pay } from './pay-step';
import { wardRows } from './people';
import { type Plan, planDrive } from './plan-step';
import { driveVersion } from './rows';
import { publish, report } from './publish-step';
import type { Staff } from './staff';
import { BOOK_WARDS } from './wards';

/**
 * Books and cards in the proportions of Yên Bái and Phú Thọ in December 2022: 28 books and 60 cards on stage out of 168 and 460.
 * Everybody and the days are invented; people of 15 and older can have a book.
 */
export const BOOKS_PLAN: Plan = {
  planNumber: '2298/KH-BHXH',
  name: 'Tặng sổ BHXH, thẻ BHYT – Chung tay vì an sinh',
  nameEn: 'Social insurance books and health insurance cards: hand in hand',
  plannedOn: '2025-11-17',
  endsOn: '2026-02-10',
  pledgeDeadline: '2025-12-05',
  listDeadline: '2025-12-08',
  validFromGoal: '2026-01-18',
  targetCards: 460,
  targetBooks: 168,
  postingDays: 5,
  wards: BOOK_WARDS,
};

/** Cards and books per ward, and of these on stage. */
const SHARE = [
  { cards: 115, books: 42, stageCards: 15, stageBooks: 7 },
  { cards: 115, books: 42, stageCards: 15, stageBooks: 7 },
  { cards: 115, books: 42, stageCards: 15, stageBooks: 7 },
  { cards: 115, books: 42, stageCards: 15, stageBooks: 7 },
] as const;

/** On the rural poverty line of 2025, the least income that a contribution is reckoned on. */
const BOOK: RawLine = { itemKind: 'Sổ BHXH', itemForm: 'Giấy', months: '12', income: '1.500.000' };
const million = (n: number): bigint => BigInt(n) * 1_000_000n;

async function lists(staff: Staff, driveId: string): Promise<Sent[]> {
  const sent: Sent[] = [];
  for (const [index, ward] of BOOK_WARDS.entries()) {
    const { cards, books } = SHARE[index]!;
    const rows = [
      ...wardRows('books-cards', ward, '2025-12-01', cards, { full: 6, nearPoor: 6 }),
      ...wardRows('books', ward, '2025-12-01', books, { full: books, nearPoor: 0 }, BOOK),
    ];
    const list = await draftList(staff.wards.get(ward.code)!, ward, BOOKS_PLAN, driveId, rows, '2025-12-02');
    await sendList(list, '2025-12-05');
    sent.push(list);
  }
  return sent;
}

export async function runBooksDrive(staff: Staff, sponsorIds: string[]): Promise<string> {
  const driveId = await planDrive(staff, BOOKS_PLAN);
  const [first, second, third, fund] = sponsorIds as [string, string, string, string];
  const whole = (day: string) => [{ on: day, percent: 100n }];
  await give(staff, {
    driveId,
    sponsorId: first,
    amount: million(260),
    pledgedOn: '2025-11-24',
    itemKinds: ['book'],
    received: whole('2025-12-01'),
  });
  await give(staff, {
    driveId,
    sponsorId: second,
    amount: million(320),
    pledgedOn: '2025-11-25',
    received: whole('2025-12-02'),
  });
  await give(staff, {
    driveId,
    sponsorId: third,
    amount: million(150),
    pledgedOn: '2025-11-26',
    itemKinds: ['card'],
    received: whole('2025-12-04'),
  });
  await give(staff, {
    driveId,
    sponsorId: fund,
    amount: million(260),
    pledgedOn: '2025-11-28',
    received: whole('2025-12-03'),
  });
  const sent = await lists(staff, driveId);
  for (const list of sent) await reviewAndPost(staff, list, BOOKS_PLAN, '2025-12-08');
  await checkDrive(staff, driveId, '2025-12-11');
  for (const [index, list] of sent.entries())
    await approveAndLock(staff, list, `${2401 + index}/QĐ-BHXH`, '2025-12-08', BOOKS_PLAN);
  await allocate(staff, driveId, '2410/QĐ-BHXH', '2025-12-15');
  await pay(staff, driveId, '2415/QĐ-BHXH', '2025-12-16', 'card');
  await pay(staff, driveId, '2416/QĐ-BHXH', '2025-12-16', 'book');
  await hand(staff, driveId, sponsorIds);
  return driveId;
}

async function hand(staff: Staff, driveId: string, sponsorIds: string[]): Promise<void> {
  for (const form of ['D03-TS', 'D05-TS'] as const)
    for (const batchId of await requestCards(staff, driveId, form, '2025-12-17'))
      await answerBatch(staff, batchId, '2025-12-19');
  await deliver(staff, driveId, '2025-12-20');
  on('2025-12-20', 14);
  must(await startDistribution(staff.collection, { driveId, version: await driveVersion(driveId) }));
  const stage: string[] = [];
  for (const [index, ward] of BOOK_WARDS.entries()) {
    const { stageCards, stageBooks } = SHARE[index]!;
    const of = async (kind: string, count: number) =>
      (await itemsOf(driveId, { wardCode: ward.code, kind })).slice(0, count).map((i) => i.id);
    stage.push(...(await of('card', stageCards)), ...(await of('book', stageBooks)));
  }
  const ceremonyId = await planCeremony(
    staff,
    driveId,
    '2025-12-20',
    {
      name: 'Chương trình trao tặng sổ BHXH, thẻ BHYT',
      nameEn: 'Presentation of books and cards',
      venue: 'Trung tâm Văn hóa Kinh Bắc',
      wardCode: BOOK_WARDS[0]!.code,
      day: '2025-12-22',
      startsAt: '14:00',
      endsAt: '16:30',
      note: '',
      agenda: '14:00 Khai mạc\n14:30 Trao sổ BHXH, thẻ BHYT\n16:00 Bế mạc',
      wardCodes: BOOK_WARDS.map((ward) => ward.code),
      guests: [{ name: staff.leader.name, post: 'Giám đốc BHXH tỉnh', leader: true }],
      sponsorIds: sponsorIds.slice(0, 2),
    },
    stage,
  );
  const title = 'Danh sách ký nhận sổ BHXH, thẻ BHYT';
  for (const ward of BOOK_WARDS)
    await signPaper(staff.communication, { driveId, wardCode: ward.code, ceremonyId, title, day: '2025-12-22' });
  await holdAndReport(staff, ceremonyId, '2025-12-22', 'Đã trao 28 sổ BHXH và 60 thẻ BHYT tại chương trình.');
  await publish(staff, driveId, '2025-12-22', 'Chương trình trao tặng sổ BHXH, thẻ BHYT');
  for (const [index, ward] of BOOK_WARDS.entries())
    await signPaper(staff.wards.get(ward.code)!.official, {
      driveId,
      wardCode: ward.code,
      title,
      day: `2025-12-${24 + index}`,
    });
  on('2026-01-05', 9);
  const signer = { signerName: staff.leader.name, signerPost: 'Giám đốc' };
  must(
    await issueLetters(staff.communication, {
      driveId,
      kind: 'thankYouLetter',
      sponsorIds: sponsorIds.slice(0, 4),
      ...signer,
    }),
  );
  await report(staff, driveId, '2026-02-05');
  await reach(staff, driveId, {
    pledges: '2025-12-04',
    lists: '2025-12-05',
    posting: '2025-12-13',
    checks: '2025-12-11',
    allocation: '2025-12-15',
    payment: '2025-12-16',
    cards: '2025-12-19',
    ceremony: '2025-12-22',
    report: '2026-02-05',
  });
  on('2026-02-06', 15);
  must(await closeDrive(staff.collection, { driveId, version: await driveVersion(driveId) }));
}
