import { afterAll, beforeEach, expect, test } from 'vitest';
import { actorOfUser } from '@/lib/access/read-actor';
import { setClock, startOfDay } from '@/lib/core/clock';
import { inPlace, placeOf } from '@/lib/core/place';
import { ownGifts } from '@/lib/letters/sponsor-queries';
import { cutDrive } from '@/lib/reports/cut-drive';
import { nationalTotals } from '@/lib/reports/national-totals';
import { publicTotals } from '@/lib/reports/public-totals';
import { writeAllTotals } from '@/lib/reports/write-totals';
import { resetDatabase } from '@/tests/support/database';
import { giveSponsor } from '@/tests/support/gifts';
import { ago, bySuperuser, handOver, on, reportedDrive, TODAY } from '@/tests/support/reported';
import { addUser, BAC_NINH, makeWorld, WARD, type World } from '@/tests/support/world';

let world: World;
let given: Awaited<ReturnType<typeof reportedDrive>>;

const write = () => writeAllTotals((run) => inPlace({ placeRole: 'worker', command: 'job:writeTotals' }, run));
const shown = async () => (await publicTotals('vi')).find(({ id }) => id === given.driveId);

beforeEach(async () => {
  await resetDatabase();
  world = await makeWorld();
  given = await reportedDrive(world);
}, 120_000);
afterAll(() => setClock(null));

test('the totals of the public are those of the rows, and no count under five is among them', async () => {
  await write();
  const [cut] = await inPlace(placeOf(world.leader), (tx) => cutDrive(tx, 'province', given.driveId, TODAY));
  const drive = await shown();
  expect(drive!.totals).toHaveLength(1);
  expect(drive!.totals[0]).toMatchObject({
    kind: 'card',
    approved: cut!.total.approved,
    issued: cut!.total.issued,
    handedOver: null, // three people
    full: cut!.total.full,
    sponsorShare: cut!.total.donated,
  });
  // Đa Mai has two: hidden, and Bắc Giang with it, since the total would tell.
  expect(drive!.wards.map(({ wardCode, approved, full }) => [wardCode, approved, full])).toEqual([
    [WARD.bacGiang, null, null],
    [WARD.daMai, null, null],
  ]);
  // Neither a beneficiary nor a giver, named or not, stands on the public page.
  const text = JSON.stringify(drive, (_, v: unknown) => (typeof v === 'bigint' ? String(v) : v));
  expect(text).not.toMatch(/Nguyễn Thị|Sông Cầu/);
});

test('figures for the public move once a day, a giver’s own total at once', async () => {
  const actor = await addUser('sponsor', BAC_NINH, { sponsorId: given.sponsorId });
  await write();
  const own = async () => (await ownGifts.as(actor, 'vi')).gifts[0]!;
  expect((await own()).grand[0]).toMatchObject({ issued: 14, handedOver: null });
  for (const { id } of given.items.slice(3, 9)) await handOver(world, id);
  await write();
  expect((await shown())!.totals[0]!.handedOver).toBeNull();
  expect((await own()).grand[0]!.handedOver).toBe(9);
  expect((await own()).wards.map(({ handedOver }) => handedOver)).toEqual([null, 0]);
  on(ago(-1));
  await write();
  setClock(null);
  expect((await shown())!.totals[0]!.handedOver).toBe(9);
  expect((await own()).wards.find(({ wardCode }) => wardCode === WARD.bacGiang)!.handedOver).toBe(9);
});

test('a giver reads own records only, and no table in which a beneficiary stands', async () => {
  const stranger = await giveSponsor(world.finance, { name: 'Công ty TNHH Sông Thương' });
  await write();
  const actor = await addUser('sponsor', BAC_NINH, { sponsorId: stranger });
  const gifts = await ownGifts.as(actor, 'vi');
  expect(gifts).toMatchObject({ pledges: [], documents: [], gifts: [{ grand: [], wards: [] }] });
  const tables = ['ListLine', 'Person', 'Item', 'Handover', 'Entitlement', 'AllocationLine', 'Insurance', 'NameToken'];
  for (const table of tables)
    await expect(inPlace(placeOf(actor), (tx) => tx.$queryRawUnsafe(`select 1 from "${table}"`))).rejects.toThrow(
      /permission denied/,
    );
});

test('one sign-in may hold several records: each is told by itself, and nothing is counted twice', async () => {
  const second = await giveSponsor(world.finance, { name: 'Công đoàn Công ty' });
  const actor = await addUser('sponsor', BAC_NINH, { sponsorId: given.sponsorId });
  await bySuperuser(
    `insert into "RoleAssignment" (id, "userId", role, "placeCode", "provinceCode", "sponsorId", "validFrom", "validTo")
     values (gen_random_uuid(), $1, 'sponsor', '24', '24', $2, $3, $4)`,
    [actor.userId, second, startOfDay(ago(400)), startOfDay(ago(-400))],
  );
  const both = await actorOfUser(actor.userId, null, new Date());
  await write();
  const { gifts } = await ownGifts.as(both!, 'vi');
  expect(gifts.map(({ sponsor, grand }) => [sponsor.name, grand.map(({ issued }) => issued)])).toEqual([
    ['Công đoàn Công ty', []],
    ['Công ty Cổ phần Sông Cầu', [14]],
  ]);
});

test('a cancelled drive leaves the public page', async () => {
  await write();
  await bySuperuser(`update "Drive" set state = 'cancelled' where id = $1`, [given.driveId]);
  await write();
  expect(await shown()).toBeUndefined();
});

test('the national role reads the totals of every province, cards and books apart, and no row', async () => {
  await write();
  await bySuperuser(
    `insert into "PublicTotal" (id, "provinceCode", "driveId", "driveName", "driveNameEn", "driveState", scope, kind, day, approved, issued, "handedOver", "full", "sponsorShare")
     values (gen_random_uuid(), '92', gen_random_uuid(), 'A', 'A', 'open', 'drive', 'book', $1, 30, 20, 10, 300, 100)`,
    [TODAY],
  );
  const actor = await addUser('national', 'VN', { provinceCode: null });
  const rows = await nationalTotals.as(actor, 'vi');
  expect(rows.map((row) => [row.province, row.kind, row.drives, row.approved, row.handedOver, row.partly])).toEqual([
    ['Bắc Ninh', 'card', 1, 14, null, true],
    ['Cần Thơ', 'book', 1, 30, 10, false],
  ]);
  await expect(inPlace(placeOf(actor), (tx) => tx.item.count())).rejects.toThrow(/permission denied/);
});
