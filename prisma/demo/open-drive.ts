import { proposeAllocation } from '@/lib/allocation/propose-allocation';
import { addDays, type Day } from '@/lib/core/clock';
import type { RawLine } from '@/lib/lists/columns';
import { addRemark } from '@/lib/lists/remark-list';
import { returnList, startReview } from '@/lib/lists/review-list';
import { listRow } from '@/tests/factories/list-rows';
import type { InventedPerson } from '@/tests/factories/people';
import { answerBatch, type Answerer, deliver, requestCards } from './card-step';
import { on } from './clock';
import { approveAndLock, checkDrive, draftList, reviewAndPost, type Sent, sendList } from './list-step';
import { addSponsor, give } from './money-step';
import { must } from './must';
import { bankStatement, inviteHelper, openCases, promiseCards, proposeMoneyLeft } from './desk-steps';
import { again, peopleOf, troubled, twice } from './open-people';
import { endOne, handOverHalf, insure, nextWeek } from './open-steps';
import { allocate, pay } from './pay-step';
import { type Plan, planDrive } from './plan-step';
import { listVersion, read } from './rows';
import { runPupilsDrive } from './pupils-drive';
import type { Staff } from './staff';
import { ALL_WARDS, type DemoWard } from './wards';

const million = (n: number): bigint => BigInt(n) * 1_000_000n;

/** The drive towards the coming Tết, dated from the day of the load: some wards are done, some late, everybody has work. */
export function tetPlan(today: Day, tet: Day): Plan {
  return {
    planNumber: `${today.slice(0, 4)}/KH-BHXH`,
    name: `Tết ấm áp – Tặng thẻ BHYT, sổ BHXH ${tet.slice(0, 4)}`,
    nameEn: `A warm Tet: health insurance cards and books ${tet.slice(0, 4)}`,
    plannedOn: addDays(today, -45),
    endsOn: addDays(today, 90),
    pledgeDeadline: addDays(today, 5),
    listDeadline: addDays(today, -2),
    validFromGoal: addDays(today, 40),
    targetCards: 360,
    targetBooks: 24,
    postingDays: 5,
    wards: ALL_WARDS,
  };
}

export async function runOpenDrive(staff: Staff, sponsorIds: string[], today: Day, tet: Day) {
  const plan = tetPlan(today, tet);
  const ago = (days: number): Day => addDays(today, -days);
  const driveId = await planDrive(staff, plan);
  const [garment, bank, electronics, fund] = sponsorIds as [string, string, string, string];
  const common = { driveId, pledgedOn: ago(40) };
  await give(staff, { ...common, sponsorId: garment, amount: million(60), received: [{ on: ago(35), percent: 50n }] });
  await give(staff, { ...common, sponsorId: bank, amount: million(50), received: [{ on: ago(32), percent: 100n }] });
  await give(staff, {
    ...common,
    sponsorId: electronics,
    amount: million(20),
    groupCodes: ['NEAR_POOR'],
    received: [{ on: ago(30), percent: 100n }],
  });
  const promised = await give(staff, { ...common, sponsorId: fund, amount: million(30), received: [] });
  await bankStatement(staff, promised, ago(1));
  const union = await addSponsor(staff, { kind: 'collective', name: 'Công đoàn Công ty Cổ phần May Sông Thương' });
  await promiseCards(staff, union, driveId, 20, ago(12));
  await proposeMoneyLeft(staff, driveId, ago(3));

  const [bacGiang, daMai, tienPhong, tanTien, tanAn, yenDung, chu, lucNam, kinhBac] =
    ALL_WARDS as unknown as DemoWard[];
  const draft: Draft = (ward, rows, day, origin) =>
    draftList(staff.wards.get(ward.code)!, ward, plan, driveId, rows, day, origin);
  const rowsOf = (people: readonly InventedPerson[]) => people.map((p) => listRow(p));

  // Three wards are through: paid, mostly issued, half handed over.
  const early: Sent[] = [];
  for (const ward of [bacGiang, daMai, tienPhong] as DemoWard[]) {
    const sent = await draft(ward, rowsOf(peopleOf(ward, today, 30)), ago(32));
    await sendList(sent, ago(30));
    await reviewAndPost(staff, sent, plan, ago(29));
    early.push(sent);
  }
  await checkDrive(staff, driveId, ago(26));
  for (const [i, sent] of early.entries()) await approveAndLock(staff, sent, `${2501 + i}/QĐ-BHXH`, ago(29), plan);
  await allocate(staff, driveId, '2510/QĐ-BHXH', ago(22));
  await pay(staff, driveId, '2512/QĐ-BHXH', ago(20));
  const answer: Answerer = (position) =>
    position % 11 === 0
      ? { rejected: 'Sai ngày sinh so với cơ sở dữ liệu' }
      : position % 13 === 0
        ? 'unanswered'
        : 'accepted';
  for (const batchId of await requestCards(staff, driveId, 'D03-TS', ago(19)))
    await answerBatch(staff, batchId, ago(14), answer);
  await deliver(staff, driveId, ago(10));
  await handOverHalf(staff, driveId, [bacGiang!, daMai!], ago(4));
  await endOne(staff, driveId, tienPhong!, ago(4));

  // One ward approved, and no money left for all of it: a proposal waits for the director.
  const waiting = await draft(tanTien!, rowsOf(peopleOf(tanTien!, today, 60)), ago(14));
  await sendList(waiting, ago(13));
  await reviewAndPost(staff, waiting, plan, ago(12));
  await checkDrive(staff, driveId, ago(9));
  await approveAndLock(staff, waiting, '2530/QĐ-BHXH', ago(12), plan);
  on(ago(3), 9);
  must(await proposeAllocation(staff.collection, { driveId }));

  await middle(
    staff,
    plan,
    driveId,
    today,
    { tanAn: tanAn!, yenDung: yenDung!, chu: chu!, lucNam: lucNam!, kinhBac: kinhBac!, bacGiang: bacGiang! },
    draft,
  );
  await nextWeek(staff, driveId, today, [bacGiang!, daMai!, tienPhong!]);
  await openCases(staff, driveId, tanAn!, daMai!, ago(1));
  await inviteHelper(staff, ALL_WARDS.at(-1)!, today);
  return { driveId, unionId: union };
}

type Draft = (ward: DemoWard, rows: RawLine[], day: Day, origin?: 'ward' | 'school') => Promise<Sent>;

/** A book is reckoned on the least income, the rural poverty line. */
const BOOK: RawLine = { itemKind: 'Sổ BHXH', itemForm: 'Giấy', months: '12', income: '1.500.000' };

/** Lists at every other point of the chain; wards that sent nothing are late. */
async function middle(
  staff: Staff,
  plan: Plan,
  driveId: string,
  today: Day,
  w: Record<'tanAn' | 'yenDung' | 'chu' | 'lucNam' | 'kinhBac' | 'bacGiang', DemoWard>,
  draft: Draft,
) {
  const ago = (days: number): Day => addDays(today, -days);
  const rows = (ward: DemoWard, count: number) => peopleOf(ward, today, count).map((p) => listRow(p));
  const books = peopleOf(w.tanAn, today, 40)
    .slice(30)
    .filter((p) => Number(today.slice(0, 4)) - Number(p.birthDate.slice(0, 4)) >= 18)
    .slice(0, 4);
  const posted = await draft(w.tanAn, [...rows(w.tanAn, 24), ...books.map((p) => listRow(p, BOOK))], ago(8));
  await sendList(posted, ago(7));
  await reviewAndPost(staff, posted, plan, ago(2));

  // Duplicates of each kind: within the list, the ward and the drive, with another drive, with cover that the insurer knows.
  const yenDung = peopleOf(w.yenDung, today, 22);
  await runPupilsDrive(staff, yenDung.slice(10, 12), today);
  const withTwins = [
    ...yenDung.map((p) => listRow(p)),
    twice(yenDung[8]!),
    ...again(peopleOf(w.bacGiang, today, 3), w.yenDung),
  ];
  await insure(staff, yenDung.slice(0, 2), ago(7));
  const doubtful = await draft(w.yenDung, withTwins, ago(6));
  await sendList(doubtful, ago(5));
  on(ago(4), 9);
  must(await startReview(staff.collection, { listId: doubtful.listId, version: await listVersion(doubtful.listId) }));
  await checkDrive(staff, driveId, ago(3));

  // A school of the same ward sends a list of its own, and names one child again.
  await sendList(await draft(w.chu, rows(w.chu, 20), ago(5)), ago(3));
  const pupils = peopleOf(w.chu, today, 30);
  await sendList(
    await draft(w.chu, [...pupils.slice(22, 28).map((p) => listRow(p)), twice(pupils[4]!)], ago(4), 'school'),
    ago(3),
  );
  await checkDrive(staff, driveId, ago(2));

  const returned = await draft(w.lucNam, rows(w.lucNam, 18), ago(9));
  await sendList(returned, ago(8));
  on(ago(6), 10);
  must(await startReview(staff.collection, { listId: returned.listId, version: await listVersion(returned.listId) }));
  const lines = await read((tx) =>
    tx.listLine.findMany({ where: { listId: returned.listId }, orderBy: { rowNumber: 'asc' }, take: 3 }),
  );
  for (const line of lines)
    must(
      await addRemark(staff.collection, {
        listId: returned.listId,
        lineId: line.id,
        text: 'Đề nghị bổ sung quan hệ với chủ hộ và thôn.',
      }),
    );
  must(
    await returnList(staff.collection, {
      listId: returned.listId,
      version: await listVersion(returned.listId),
      reason: 'Bổ sung thông tin theo ý kiến tại từng dòng, gửi lại trước thứ Sáu.',
    }),
  );

  await draft(
    w.kinhBac,
    [
      ...troubled(peopleOf(w.kinhBac, today, 30)),
      ...peopleOf(w.kinhBac, today, 30)
        .slice(6, 18)
        .map((p) => listRow(p)),
    ],
    ago(4),
  );
}
