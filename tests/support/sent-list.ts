import { addLine } from '@/lib/lists/save-line';
import { approveList } from '@/lib/lists/approve-list';
import { runChecks } from '@/lib/checks/run-checks';
import { createList } from '@/lib/lists/create-list';
import { postList, recordPostingResult } from '@/lib/lists/post-list';
import { startReview } from '@/lib/lists/review-list';
import type { LineFields } from '@/lib/lists/schema';
import { signList } from '@/lib/lists/sign-list';
import { submitList } from '@/lib/lists/submit-list';
import type { Actor } from '@/lib/access/actor-type';
import { addDays, setClock, vietnamDay } from '@/lib/core/clock';
import { asOwner } from './database';
import { ok, signed } from './drive';
import { addUser, type World } from './world';

/** A person as typed in the form; the citizen id agrees with sex and year unless it is given. */
export const applicant = (over: Partial<LineFields> = {}): LineFields => ({
  fullName: 'Nguyễn Thị Hồng',
  birthDate: '05/03/1960',
  sex: 'female',
  ethnicity: 'Kinh',
  citizenId: '',
  insuranceCode: '',
  cardNumber: '',
  hamlet: 'Tổ dân phố số 1',
  address: '',
  headName: '',
  relation: '',
  householdOrder: '',
  groupCode: 'NEAR_POOR',
  circumstances: '',
  phone: '',
  phoneOwner: '',
  itemKind: 'card',
  itemForm: 'electronic',
  months: '12',
  income: '',
  postingConsent: 'yes',
  firstJoin: '',
  identityDueOn: '',
  note: '',
  ...over,
});

const SURNAMES = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Đặng', 'Bùi', 'Vũ', 'Hoàng', 'Ngô', 'Đỗ', 'Dương'];
const GIVEN = ['An', 'Bình', 'Cúc', 'Dung', 'Giang', 'Hà', 'Lan', 'Mai', 'Nga', 'Oanh', 'Phương', 'Quỳnh', 'Tâm'];

/** The n-th of people who all differ: name, birth date and citizen id. */
export const someone = (n: number, over: Partial<LineFields> = {}): LineFields =>
  applicant({
    fullName: `${SURNAMES[n % 11]} Thị ${GIVEN[n % 13]} ${GIVEN[Math.floor(n / 13) % 13]}`,
    birthDate: `05/03/${1950 + (n % 40)}`,
    citizenId: `0241${50 + (n % 40)}${String(100000 + n)}`,
    ...over,
  });

export const listVersion = (listId: string): Promise<number> =>
  asOwner(
    async (c) => (await c.query('select version from "WardList" where id = $1', [listId])).rows[0].version as number,
  );

const driveOfList = (listId: string): Promise<string> =>
  asOwner(
    async (c) => (await c.query('select "driveId" from "WardList" where id = $1', [listId])).rows[0].driveId as string,
  );

export interface TestLine {
  id: string;
  fullName: string;
  state: string;
  stateReason: string | null;
  version: number;
  personId: string | null;
  wardCode: string;
}
export const linesOf = (listId: string): Promise<TestLine[]> =>
  asOwner(
    async (c) =>
      (await c.query('select * from "ListLine" where "listId" = $1 order by "rowNumber"', [listId])).rows as TestLine[],
  );

/** Signed by the ward's leader and sent. */
export async function send(actor: Actor, listId: string): Promise<void> {
  const leader = await addUser('wardLeader', actor.placeCode, { provinceCode: actor.provinceCode });
  ok(await signList(leader, { listId, version: await listVersion(listId) }));
  ok(await submitList(actor, { listId, version: await listVersion(listId) }));
}

/** A list of a ward with these people, sent to the office. Gives its id. */
export async function sentList(
  actor: Actor,
  driveId: string,
  people: readonly LineFields[],
  tag = '',
): Promise<string> {
  const { listId } = ok(await createList(actor, { driveId, phaseId: '', origin: 'ward', title: 'Danh sách', tag }));
  for (const fields of people) ok(await addLine(actor, { listId, ...fields }));
  await send(actor, listId);
  return listId;
}

/** Reviewed, checked, posted for a day, and approved on the day after it by moving the clock there and back. */
export async function approveSentList(world: World, listId: string): Promise<void> {
  ok(await startReview(world.collection, { listId, version: await listVersion(listId) }));
  const today = vietnamDay();
  const version = await listVersion(listId);
  ok(await runChecks(world.collection, { driveId: await driveOfList(listId) }));
  ok(await postList(world.collection, { listId, version, from: today, days: 1, place: 'Nhà văn hoá' }));
  ok(await recordPostingResult(world.collection, { listId, version: version + 1, result: 'Không có ý kiến' }));
  setClock(new Date(`${addDays(today, 2)}T02:00:00Z`));
  try {
    ok(await approveList(world.leader, { ...signed(), listId, version: version + 2 }));
  } finally {
    setClock(null);
  }
}

/** So many more people on a list, each linked to a record, written past the forms: for tests of size. */
export const moreLines = (listId: string, count: number): Promise<void> =>
  asOwner(async (c) => {
    await c.query(`select set_config('app.command', 'test.lines', false)`);
    await c.query(
      `with list as (select * from "WardList" where id = $1),
         people as (insert into "Person" (id, "provinceCode", "fullName", "nameKey", "citizenId")
           select gen_random_uuid(), list."provinceCode", 'Người ' || n, 'nguoi ' || n, (24150600000 + n)::text
           from list, generate_series(1, $2::int) n returning id, "citizenId")
       insert into "ListLine" (id, "provinceCode", "wardCode", "driveId", "listId", "rowNumber", "fullName", "nameKey", "citizenId", "personId", "groupCode")
         select gen_random_uuid(), list."provinceCode", list."wardCode", list."driveId", list.id, 1000 + row_number() over (), 'Người', 'nguoi',
           people."citizenId", people.id, 'NEAR_POOR' from list, people`,
      [listId, count],
    );
  });
