import { beforeAll, expect, test } from 'vitest';
import { addDays, setClock, startOfDay, vietnamDay } from '@/lib/core/clock';
import { GET as calendarFeed } from '@/app/api/ceremonies/calendar/[secret]/route';
import type { Actor } from '@/lib/access/actor-type';
import { makeCalendarAddress, ownCalendarSecret, revokeCalendarAddress } from '@/lib/ceremonies/calendar-address';
import { newId } from '@/lib/core/ids';
import { inPlace, placeOf } from '@/lib/core/place';
import { chooseRoute } from '@/lib/ceremonies/choose-route';
import { icalOf } from '@/lib/ceremonies/ical';
import { issueMinutes } from '@/lib/ceremonies/issue-minutes';
import {
  cancelCeremony,
  confirmCeremony,
  holdCeremony,
  postponeCeremony,
  replanCeremony,
  reportCeremony,
} from '@/lib/ceremonies/move-ceremony';
import { createCeremony, updateCeremony } from '@/lib/ceremonies/plan-ceremony';
import { listCandidates } from '@/lib/ceremonies/candidates';
import { readCalendar, readForIcal } from '@/lib/ceremonies/calendar-queries';
import { readCeremony } from '@/lib/ceremonies/queries';
import { voidLetter } from '@/lib/letters/issue-letters';
import { createSignoffList } from '@/lib/handovers/create-signoff';
import { recordHandover } from '@/lib/handovers/record-handover';
import { itemsOf, people } from '@/tests/support/allocated';
import { resetDatabase } from '@/tests/support/database';
import { makeDrive, ok } from '@/tests/support/drive';
import { giveSponsor } from '@/tests/support/gifts';
import { all, givenIssued, one } from '@/tests/support/issued';
import { makeWorld, WARD, type World } from '@/tests/support/world';

let world: World;
let driveId: string;
let ceremonyId: string;
let here: string[];
let there: string[];
const day = addDays(vietnamDay(), 5);

beforeAll(async () => {
  await resetDatabase();
  world = await makeWorld();
  const other = people(3).map((person, n) => ({ ...person, wardCode: WARD.daMai, citizenId: `02415577777${n}` }));
  driveId = await givenIssued(world, [...people(9), ...other]);
  const items = (await itemsOf(driveId)) as unknown as { id: string; wardCode: string }[];
  const of = (ward: string) => items.filter(({ wardCode }) => wardCode === ward).map(({ id }) => id);
  [here, there] = [of(WARD.bacGiang), of(WARD.daMai)];
}, 120_000);

const fields = (more = {}) => ({
  name: 'Lễ trao thẻ BHYT phường Bắc Giang',
  venue: 'Hội trường UBND phường',
  wardCode: WARD.bacGiang,
  day,
  startsAt: '08:00',
  endsAt: '09:30',
  agenda: '08:00 Đón tiếp\n08:15 Trao thẻ',
  wardCodes: [WARD.bacGiang],
  guests: [
    { name: 'Phạm Văn Khải', post: 'Giám đốc BHXH tỉnh', leader: true },
    { name: 'Đỗ Thị Hường', post: 'Chủ tịch MTTQ phường' },
  ],
  sponsorIds: [],
  ...more,
});
const version = async (id = ceremonyId) =>
  (await one<{ version: number }>('select version from "Ceremony" where id = $1', [id])).version;
const at = async (id = ceremonyId) => ({ ceremonyId: id, version: await version(id) });
const choose = (itemIds: string[], more = {}) => ({
  driveId,
  itemIds,
  route: 'stage' as const,
  ceremonyId,
  ...more,
});

test('a ceremony is planned by communication only; the end lies after the start', async () => {
  expect(await createCeremony(world.finance, { driveId, ...fields() })).toMatchObject({ code: 'notAllowed' });
  expect(await createCeremony(world.communication, { driveId, ...fields({ endsAt: '07:00' }) })).toMatchObject({
    fields: { endsAt: 'endBeforeStart' },
  });
  ({ ceremonyId } = ok(await createCeremony(world.communication, { driveId, ...fields() })));
});

test('of nine people three stand on stage, when they have been asked', async () => {
  const three = here.slice(0, 3);
  expect(await chooseRoute(world.communication, choose(three))).toMatchObject({
    code: 'consentMissing',
    details: { open: 3, refused: 0 },
  });
  ok(await chooseRoute(world.communication, choose(three, { askedForStage: true })));
  expect(await one(`select count(*)::int as n from "Consent" where purpose = 'stage' and given`)).toEqual({ n: 3 });
  const detail = await readCeremony.as(world.communication, ceremonyId, 'vi');
  expect(detail.total).toMatchObject({ items: 9, issued: 9, chosen: 3, onStage: 0 });
  const seen = await listCandidates.as(world.communication, ceremonyId, { consent: 'yes' }, 'vi');
  expect(seen.rows.map(({ id }) => id).sort()).toEqual([...three].sort());
});

test('somebody who said no is never put on stage, and nobody of a ward that is not invited', async () => {
  await (async () => {
    const { lineId } = await one<{ lineId: string }>('select "listLineId" as "lineId" from "Item" where id = $1', [
      here[8],
    ]);
    const { inPlace, placeOf } = await import('@/lib/core/place');
    await inPlace(placeOf(world.communication, 'test.consent'), (tx) =>
      tx.consent.createMany({
        data: [{ provinceCode: '24', wardCode: WARD.bacGiang, driveId, lineId, purpose: 'stage', given: false }],
      }),
    );
  })();
  const refused = await chooseRoute(world.communication, choose([here[8]!], { askedForStage: true }));
  expect(refused).toMatchObject({ code: 'consentMissing', details: { refused: 1 } });
  const stranger = await chooseRoute(world.communication, choose([there[0]!], { askedForStage: true }));
  expect(stranger).toMatchObject({ code: 'notFound' });
});

test('place, leader and guest booked twice are shown, also across drives; what only touches is not', async () => {
  const otherDrive = await makeDrive(world, 'open', { planNumber: '77/KH-BHXH' });
  const twice = {
    driveId: otherDrive,
    ...fields({ name: 'Lễ khác', wardCodes: [WARD.daMai], startsAt: '09:00', endsAt: '10:00' }),
  };
  const { ceremonyId: otherId } = ok(await createCeremony(world.communication, twice));
  const { clashes } = await readCeremony.as(world.communication, ceremonyId, 'vi');
  expect(clashes.map(({ what, name }) => `${what}: ${name}`).sort()).toEqual([
    'guest: Đỗ Thị Hường',
    'leader: Phạm Văn Khải',
    'venue: Hội trường UBND phường',
  ]);
  const calendar = await readCalendar.as(world.communication, day.slice(0, 7));
  expect(calendar.rows.map(({ doubled }) => doubled)).toEqual([true, true]);
  const { driveId: _, ...rest } = twice;
  ok(await updateCeremony(world.communication, { ...rest, startsAt: '09:30', ...(await at(otherId)) }));
  expect((await readCeremony.as(world.communication, ceremonyId, 'vi')).clashes).toEqual([]);
  const own = await readCalendar.as(world.ward, day.slice(0, 7));
  expect(own.rows.map(({ id }) => id)).toEqual([ceremonyId]);
});

test('two who edit at once: the second sees what stands there', async () => {
  const ref = await at();
  ok(await updateCeremony(world.communication, { ...fields({ venue: 'Nhà văn hoá' }), ...ref }));
  expect(await updateCeremony(world.communication, { ...fields({ venue: 'Sân vận động' }), ...ref })).toMatchObject({
    code: 'stale',
    details: { current: { venue: 'Nhà văn hoá' } },
  });
});

test('the calendar file keeps its event and raises its sequence', async () => {
  const [row] = await readForIcal.as(world.communication, ceremonyId);
  const text = icalOf([row!], 'vi');
  expect(text).toContain(`UID:${ceremonyId}@trao-the`);
  expect(text).toContain(`SEQUENCE:${row!.sequence}`);
  expect(row!.sequence).toBeGreaterThan(0);
  expect(text).toContain(`DTSTART:${day.replaceAll('-', '')}T010000Z`);
  expect(text).toContain(`SUMMARY:${row!.name}`);
  expect(icalOf([row!], 'en')).toContain(`SUMMARY:${row!.nameEn}`);
  expect(icalOf([{ ...row!, nameEn: '' }], 'en')).toContain(`SUMMARY:${row!.name}`);
});

const feed = async (secret: string, language = 'vi') => {
  const answer = await calendarFeed(new Request(`http://localhost:3000?lang=${language}`) as never, {
    params: Promise.resolve({ secret: `${secret}.ics` }),
  });
  return { status: answer.status, text: await answer.text() };
};
const secretOf = (actor: Actor) => inPlace(placeOf(actor), (tx) => ownCalendarSecret(tx, actor));

test('a phone subscribes: the address shows what its owner may know and nobody by name, and ends when it is revoked', async () => {
  expect(await secretOf(world.ward)).toBeNull();
  const made = await Promise.all([1, 2, 3].map(() => makeCalendarAddress(world.ward, {}, newId())));
  made.forEach(ok);
  const secret = (await secretOf(world.ward))!;
  const stored = await all<{ tokenHash: string }>('select * from "CalendarAddress" where "revokedAt" is null', []);
  expect(stored).toHaveLength(1);
  expect(JSON.stringify([stored, await all('select answer from "CommandRequest"', [])])).not.toContain(secret);
  const own = await feed(secret);
  expect(own.status).toBe(200);
  expect(own.text).toContain(`UID:${ceremonyId}@trao-the`);
  expect((await feed(secret, 'en')).text).toContain('X-WR-CALNAME:Card handover ceremonies');
  expect(own.text).not.toContain('DESCRIPTION');
  // A ward that is not invited does not see it; a guessed secret sees nothing.
  ok(await makeCalendarAddress(world.otherWard, {}, newId()));
  expect((await feed((await secretOf(world.otherWard))!)).text).not.toContain(ceremonyId);
  expect((await feed('0000000000000000')).status).toBe(401);
  // Another address ends the one before; a revoked one ends at once.
  ok(await makeCalendarAddress(world.ward, {}, newId()));
  expect((await feed(secret)).status).toBe(401);
  const second = (await secretOf(world.ward))!;
  expect((await feed(second)).status).toBe(200);
  ok(await revokeCalendarAddress(world.ward, {}, newId()));
  expect((await feed(second)).status).toBe(401);
  expect(await revokeCalendarAddress(world.ward, {}, newId())).toMatchObject({ code: 'nothingToDo' });
});

test('postponed: people keep their place and stand on the list of the ward; planned again; not held before its day', async () => {
  ok(await confirmCeremony(world.communication, await at()));
  ok(await postponeCeremony(world.communication, { ...(await at()), reason: 'Bão số 5' }));
  ok(await createSignoffList(world.ward, { driveId, wardCode: WARD.bacGiang, title: 'Trao tại phường' }));
  expect(await one('select count(*)::int as n from "SignoffRow"')).toEqual({ n: 9 });
  // Nobody stands on a stage that was put off.
  const onStage = { receiver: { receiver: 'self' as const }, route: 'stage' as const, evidence: 'thumbprint' as const };
  expect(await recordHandover(world.ward, { itemId: here[0]!, ...onStage })).toMatchObject({
    fields: { route: 'noStage' },
  });
  const waiting = async (actor: Actor) => (await readCeremony.as(actor, ceremonyId, 'vi')).waiting;
  const before = await waiting(world.ward);
  expect(before).toHaveLength(3);
  expect(before.every(({ now, validFrom }) => !now && validFrom! > vietnamDay())).toBe(true);
  expect(await waiting(world.auditor)).toEqual([]);
  setClock(startOfDay(before[2]!.validFrom!));
  expect((await waiting(world.communication)).map(({ now }) => now)).toEqual([true, true, true]);
  setClock(null);
  ok(await replanCeremony(world.communication, await at()));
  ok(await confirmCeremony(world.communication, await at()));
  expect(await holdCeremony(world.communication, await at())).toMatchObject({ code: 'notYet' });
});

test('on its list stand those on stage; it is held and reported, and its minutes have both numbers', async () => {
  ok(await createSignoffList(world.communication, { driveId, wardCode: WARD.bacGiang, ceremonyId, title: 'Tại lễ' }));
  expect(await one('select count(*)::int as n from "SignoffRow"')).toEqual({ n: 12 });
  // Papers of the office have one row of numbers, whichever ward they are for; the ward counts its own.
  ok(await createSignoffList(world.communication, { driveId, wardCode: WARD.daMai, title: 'Tại phường' }));
  const numbers = await all<{ n: string }>(
    `select "numberText" as n from "Document" where kind = 'signoffList' order by "issuedAt"`,
  );
  expect(numbers.map(({ n }) => n)).toEqual(['01/DSKN-UBND', '01/DSKN-BHXH', '02/DSKN-BHXH']);
  const press = (itemId: string, route: 'stage' | 'wardOffice') => ({
    itemId,
    receiver: { receiver: 'self' as const },
    route,
    evidence: 'thumbprint' as const,
  });
  setClock(new Date(startOfDay(day).getTime() + 10 * 3_600_000));
  try {
    for (const id of here.slice(0, 3)) ok(await recordHandover(world.ward, press(id, 'stage')));
    ok(await recordHandover(world.ward, press(here[3]!, 'wardOffice')));
    expect(await issueMinutes(world.communication, { ceremonyId })).toMatchObject({ code: 'wrongState' });
    ok(await holdCeremony(world.communication, await at()));
    ok(await reportCeremony(world.communication, { ...(await at()), minutes: 'Buổi lễ diễn ra trang trọng.' }));
    const { documentId } = ok(await issueMinutes(world.communication, { ceremonyId }));
    const { data } = await one<{ data: { items: unknown[]; remarks: string[] } }>(
      'select data from "Document" where id = $1',
      [documentId],
    );
    ok(await voidLetter(world.communication, { documentId, reason: 'Ghi sai thành phần dự lễ' }));
    expect((await readCeremony.as(world.communication, ceremonyId, 'vi')).document).toBeNull();
    ok(await issueMinutes(world.communication, { ceremonyId }));
    expect(data.items).toMatchObject([{ kind: 'card', onStage: 3, elsewhere: 6 }]);
    expect(data.remarks[1]).toContain('đã cấp 9; đã trao tại buổi lễ 3; đã trao tất cả 4');
    const { share } = await one<{ share: string }>(
      'select sum("sponsorShare") as share from "Item" where id = any($1)',
      [here.slice(0, 3)],
    );
    expect(data.remarks[2]!.replace(/\D/g, '')).toBe(share); // of those on this stage only
    expect((await readCeremony.as(world.communication, ceremonyId, 'vi')).total).toMatchObject({
      issued: 9,
      onStage: 3,
      handedOver: 4,
    });
    expect(await chooseRoute(world.communication, choose([here[5]!], { askedForStage: true }))).toMatchObject({
      code: 'wrongState',
    });
  } finally {
    setClock(null);
  }
});

test('cancelled: those chosen get the card at the ward office', async () => {
  const { ceremonyId: second } = ok(await createCeremony(world.communication, { driveId, ...fields() }));
  ok(
    await chooseRoute(world.communication, {
      ...choose(here.slice(4, 6), { askedForStage: true }),
      ceremonyId: second,
    }),
  );
  // A ward is invited no longer: its people stand on no list of the ceremony.
  ok(await updateCeremony(world.communication, { ...fields({ wardCodes: [WARD.daMai] }), ...(await at(second)) }));
  expect(await one(`select route, "ceremonyId" from "Item" where id = $1`, [here[4]])).toEqual({
    route: 'wardOffice',
    ceremonyId: null,
  });
  ok(await updateCeremony(world.communication, { ...fields(), ...(await at(second)) }));
  const chosen = { ...choose(here.slice(4, 6), { askedForStage: true }), ceremonyId: second };
  ok(await chooseRoute(world.communication, chosen));
  ok(await cancelCeremony(world.communication, { ...(await at(second)), reason: 'Hội trường hỏng' }));
  expect(await one(`select count(*)::int as n from "Item" where "ceremonyId" = $1`, [second])).toEqual({ n: 0 });
  expect(await one(`select route from "Item" where id = $1`, [here[4]])).toEqual({ route: 'wardOffice' });
  expect(await confirmCeremony(world.communication, await at(second))).toMatchObject({ code: 'wrongState' });
});

test('a sponsor who is expected at two ceremonies at the same hours is a clash', async () => {
  const sponsorId = await giveSponsor(world.finance);
  const both: string[] = [];
  for (const venue of ['Nhà văn hoá', 'Sân vận động']) {
    const more = { venue, guests: [], sponsorIds: [sponsorId], day: addDays(day, 30) };
    both.push(ok(await createCeremony(world.communication, { driveId, ...fields(more) })).ceremonyId);
  }
  const { clashes } = await readCeremony.as(world.auditor, both[0]!, 'vi');
  const { name } = await one<{ name: string }>('select name from "Sponsor" where id = $1', [sponsorId]);
  expect(clashes).toMatchObject([{ ceremonyId: both[1], what: 'sponsor', name }]);
});
