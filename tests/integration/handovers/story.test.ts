import { beforeAll, expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor-type';
import { addDays, now, vietnamDay } from '@/lib/core/clock';
import { newId } from '@/lib/core/ids';
import { inPlace, placeOf } from '@/lib/core/place';
import { UploadedFile } from '@/lib/core/uploaded-file';
import { handOver } from '@/lib/handovers/hand-over';
import { openEvidence, readHandoverItem, searchItems } from '@/lib/handovers/queries';
import { recordAttempt } from '@/lib/handovers/record-attempt';
import { recordHandover } from '@/lib/handovers/record-handover';
import { reverseHandover } from '@/lib/handovers/reverse-handover';
import { revealPerson } from '@/lib/register/reveal-person';
import { itemsOf, type ItemRow, people } from '@/tests/support/allocated';
import { resetDatabase } from '@/tests/support/database';
import { ok } from '@/tests/support/drive';
import { all, givenIssued, givenPaid, one } from '@/tests/support/issued';
import { makeWorld, WARD, type World } from '@/tests/support/world';

const PICTURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]);

let world: World;
let driveId: string;
let items: ItemRow[];
beforeAll(async () => {
  await resetDatabase();
  world = await makeWorld();
  driveId = await givenIssued(world, [
    ...people(14),
    ...people(1, { itemForm: 'paper', citizenId: '024155888881' }),
    ...people(1, { birthDate: `${Number(vietnamDay().slice(0, 4)) - 9}-03-05`, citizenId: '024155888882' }),
    ...people(2).map((one, n) => ({ ...one, wardCode: WARD.daMai, citizenId: `02415577777${n}` })),
  ]);
  items = (await itemsOf(driveId)).filter(
    (item) => (item as unknown as { wardCode: string }).wardCode === WARD.bacGiang,
  );
}, 120_000);

const press = (itemId: string, more = {}) => ({
  itemId,
  receiver: { receiver: 'self' as const },
  route: 'wardOffice' as const,
  evidence: 'thumbprint' as const,
  ...more,
});
const handovers = (itemId: string) =>
  one<{ n: number; open: number }>(
    `select count(*)::int as n, count(*) filter (where "reversedAt" is null)::int as open from "Handover" where "itemId" = $1`,
    [itemId],
  );
const auditRows = async (itemId: string) =>
  (
    await one<{ n: number }>(
      `select count(*)::int as n from "AuditEvent" a join "Item" i on i."listLineId" = a."subjectId"
       where i.id = $1 and a.what = 'handover.recorded'`,
      [itemId],
    )
  ).n;

test('a person signs on the screen: one handover with the picture, one audit row', async () => {
  const { id } = items[0]!;
  const file = new UploadedFile('chu-ky.png', PICTURE);
  ok(await handOver(world.ward, { ...press(id), evidence: 'screenSignature', file }, newId()));
  const row = await one<{ evidence: string; class: string; ward: string; state: string }>(
    `select h.evidence, f.class, f."wardCode" as ward, i.handover as state from "Handover" h join "StoredFile" f on f.id = h."fileId"
     join "Item" i on i.id = h."itemId" where i.id = $1`,
    [id],
  );
  expect(row).toEqual({ evidence: 'screenSignature', class: 'signature', ward: WARD.bacGiang, state: 'handedOver' });
  expect(await auditRows(id)).toBe(1);
});

test('a signature without its picture is refused', async () => {
  const answer = await recordHandover(world.ward, { ...press(items[1]!.id), evidence: 'screenSignature' });
  expect(answer).toMatchObject({ ok: false, code: 'invalidInput', fields: { evidence: 'pictureRequired' } });
});

test('a proxy is named with the relation', async () => {
  const { id } = items[1]!;
  const nameless = { receiver: 'proxy' as const, proxyName: '', proxyRelation: 'Con' };
  expect(await recordHandover(world.ward, press(id, { receiver: nameless }))).toMatchObject({ code: 'invalidInput' });
  const proxy = { receiver: 'proxy' as const, proxyName: 'Lò Văn Pá', proxyRelation: 'Con', proxyId: '024090000001' };
  ok(await recordHandover(world.ward, press(id, { receiver: proxy })));
  expect(await one('select receiver, "proxyName", "proxyRelation" from "Handover" where "itemId" = $1', [id])).toEqual({
    receiver: 'proxy',
    proxyName: 'Lò Văn Pá',
    proxyRelation: 'Con',
  });
});

test('the number of the proxy’s paper is shown masked, and in full to whoever asked for the person’s numbers', async () => {
  const { id } = items[1]!;
  const seen = async (actor: Actor) =>
    (await readHandoverItem.as(actor, id, 'vi')).handovers.map(({ proxyId }) => proxyId);
  expect(await seen(world.ward)).toEqual(['024******001']);
  expect(await seen(world.collection)).toEqual(['024******001']);
  const { personId } = await one<{ personId: string }>('select "personId" from "Item" where id = $1', [id]);
  ok(await revealPerson(world.collection, { personId, reason: 'Đối chiếu người nhận thay' }));
  expect(await seen(world.collection)).toEqual(['024090000001']);
  expect(await seen(world.ward)).toEqual(['024******001']);
});

test('a child does not receive for itself: a guardian is named', async () => {
  const { id } = items[15]!;
  expect(await recordHandover(world.ward, press(id))).toMatchObject({ fields: { receiver: 'guardianRequired' } });
  const receiver = { receiver: 'guardian' as const, proxyName: 'Lò Văn Pá', proxyRelation: 'Cha' };
  ok(await recordHandover(world.ward, press(id, { receiver })));
  expect(await handovers(id)).toEqual({ n: 1, open: 1 });
});

test('the same press, sent again after a lost answer, is one handover', async () => {
  const { id } = items[2]!;
  const requestId = newId();
  const answers = await Promise.all(Array.from({ length: 20 }, () => recordHandover(world.ward, press(id), requestId)));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(answers[0]!.ok).toBe(true);
  expect(await handovers(id)).toEqual({ n: 1, open: 1 });
  expect(await auditRows(id)).toBe(1);
});

test('two tablets at once, ten presses each: one handover, one audit row, nineteen are told', async () => {
  const { id } = items[3]!;
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, n) => recordHandover(n % 2 ? world.ward : world.wardLeader, press(id), newId())),
  );
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  for (const answer of answers) if (!answer.ok) expect(answer.code).toBe('alreadyHandedOver');
  expect(await handovers(id)).toEqual({ n: 1, open: 1 });
  expect(await auditRows(id)).toBe(1);
});

test('twenty presses of twenty phones, each with its signature: one handover with one picture, one case about the others', async () => {
  const { id } = items[10]!;
  const file = new UploadedFile('chu-ky.png', PICTURE);
  const told = { ...press(id), evidence: 'screenSignature' as const, file };
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, n) => handOver(n % 2 ? world.ward : world.wardLeader, told, newId())),
  );
  const values = answers.map(ok);
  expect(values.filter(({ conflict }) => !conflict)).toHaveLength(1);
  expect(new Set(values.map((value) => value.id)).size).toBe(1);
  expect(await handovers(id)).toEqual({ n: 1, open: 1 });
  const cases = await all(`select kind, source, "wardCode" from "Case" where "itemId" = $1`, [id]);
  expect(cases).toEqual([{ kind: 'fieldConflict', source: 'system', wardCode: WARD.bacGiang }]);
});

test('what a second device says is kept whole, with its picture, and nobody changes it', async () => {
  const { id } = items[9]!;
  ok(await handOver(world.ward, press(id), newId()));
  const receiver = {
    receiver: 'proxy' as const,
    proxyName: 'Lò Văn Pá',
    proxyRelation: 'Con',
    proxyId: '024090000001',
  };
  const file = new UploadedFile('chu-ky.png', PICTURE);
  const second = { receiver, evidence: 'screenSignature' as const, deviceId: 'tablet-2', note: 'Trao tại nhà', file };
  ok(await handOver(world.wardLeader, press(id, { ...second, route: 'home' as const }), newId()));
  const { claims, handovers: told } = await readHandoverItem.as(world.ward, id, 'vi');
  expect(told).toHaveLength(1);
  expect(claims).toMatchObject([
    { route: 'home', evidence: 'screenSignature', receiver: 'proxy', proxyName: 'Lò Văn Pá', proxyRelation: 'Con' },
  ]);
  expect(await one('select "proxyId", "deviceId", note from "HandoverClaim" where "itemId" = $1', [id])).toEqual({
    proxyId: '024090000001',
    deviceId: 'tablet-2',
    note: 'Trao tại nhà',
  });
  expect((await openEvidence.as(world.ward, claims[0]!.id)).bytes).toEqual(PICTURE);
  await expect(openEvidence.as(world.otherWard, claims[0]!.id)).rejects.toMatchObject({ code: 'notFound' });
  const change = inPlace(placeOf(world.collection, 'test.cheat'), (tx) =>
    tx.handoverClaim.updateMany({ where: { itemId: id }, data: { note: '' } }),
  );
  await expect(change).rejects.toThrow();
});

test('an answer is lost, then the same press comes again with a corrected name: the first stands, and it is told so', async () => {
  const { id } = items[11]!;
  const requestId = newId();
  ok(await handOver(world.ward, press(id), requestId));
  expect(ok(await handOver(world.ward, press(id), requestId))).toMatchObject({ conflict: false });
  const receiver = { receiver: 'proxy' as const, proxyName: 'Lò Văn Pá', proxyRelation: 'Con' };
  expect(await handOver(world.ward, press(id, { receiver }), requestId)).toMatchObject({ code: 'requestReused' });
  expect(await handovers(id)).toEqual({ n: 1, open: 1 });
});

test('help with an electronic card is carried over to the item; a paper card has nothing to activate', async () => {
  const [electronic, shown, paper] = [items[12]!, items[13]!, items[14]!];
  ok(await recordHandover(world.ward, press(electronic.id, { activation: 'activated' })));
  ok(await recordHandover(world.ward, press(shown.id, { activation: 'helpOffered' })));
  ok(await recordHandover(world.ward, press(paper.id, { activation: 'activated' })));
  const rows = await all<{ state: string; activation: string | null; told: string | null }>(
    `select i.state, i.activation, h.activation as told from "Item" i join "Handover" h on h."itemId" = i.id
     where i.id = any($1::uuid[]) order by array_position($1::uuid[], i.id)`,
    [[electronic.id, shown.id, paper.id]],
  );
  expect(rows).toEqual([
    { state: 'activated', activation: 'activated', told: 'activated' },
    { state: 'notified', activation: 'helpOffered', told: 'helpOffered' },
    { state: 'issued', activation: null, told: null },
  ]);
});

test('a device whose clock is wrong does not change the day', async () => {
  const ahead = new Date(now().getTime() + 86_400_000).toISOString();
  const behind = new Date(now().getTime() - 60 * 86_400_000).toISOString();
  const earlier = new Date(now().getTime() - 3_600_000).toISOString();
  for (const [index, happenedAt] of [ahead, behind, earlier].entries())
    ok(await recordHandover(world.ward, press(items[4 + index]!.id, { happenedAt })));
  const at = await all<{ at: Date }>(
    `select "happenedAt" as at from "Handover" where "itemId" = any($1) order by "recordedAt"`,
    [items.slice(4, 7).map(({ id }) => id)],
  );
  expect(at.slice(0, 2).map((row) => vietnamDay(row.at))).toEqual([vietnamDay(), vietnamDay()]);
  expect(at[2]!.at.toISOString()).toBe(earlier);
});

test('not collected, then a second attempt, then reversed by the office, then again', async () => {
  const { id } = items[7]!;
  const why = { itemId: id, reason: 'absent' as const, nextOn: addDays(vietnamDay(), 3), nextRoute: 'home' as const };
  ok(await recordAttempt(world.ward, why));
  expect(await one('select handover, route from "Item" where id = $1', [id])).toEqual({
    handover: 'notCollected',
    route: 'home',
  });
  const { id: handoverId } = ok(await recordHandover(world.ward, press(id, { route: 'home' })));
  expect(await recordAttempt(world.ward, why)).toMatchObject({ code: 'alreadyHandedOver' });
  expect(await reverseHandover(world.ward, { handoverId, reason: 'Trao nhầm người' })).toMatchObject({
    code: 'notAllowed',
  });
  ok(await reverseHandover(world.collection, { handoverId, reason: 'Trao nhầm người' }));
  expect(await reverseHandover(world.collection, { handoverId, reason: 'Trao nhầm người' })).toMatchObject({
    code: 'alreadyReversed',
  });
  ok(await recordHandover(world.ward, press(id)));
  expect(await handovers(id)).toEqual({ n: 2, open: 1 });
});

test('an item of another ward is not found, and the database refuses it too', async () => {
  const { id } = items[8]!;
  expect(await recordHandover(world.otherWard, press(id))).toMatchObject({ code: 'notFound' });
  await expect(readHandoverItem.as(world.otherWard, id, 'vi')).rejects.toMatchObject({ code: 'notFound' });
  const insert = inPlace(placeOf(world.otherWard, 'test.cheat'), (tx) =>
    tx.handover.createMany({
      data: [
        {
          provinceCode: world.ward.provinceCode!,
          wardCode: WARD.bacGiang,
          driveId,
          itemId: id,
          route: 'wardOffice',
          evidence: 'thumbprint',
          happenedAt: now(),
          byId: world.otherWard.userId,
        },
      ],
    }),
  );
  await expect(insert).rejects.toThrow(/row-level security/);
  expect(await handovers(id)).toEqual({ n: 0, open: 0 });
});

test('an observer only looks on', async () => {
  expect(await recordHandover(world.observer, press(items[8]!.id))).toMatchObject({ code: 'notAllowed' });
});

test('what is paid for but not issued is refused', async () => {
  const stranger = people(1, { citizenId: '024155999999', fullName: 'Vũ Thị Riêng' });
  const [item] = await itemsOf(await givenPaid(world, stranger, '1895/KH-BHXH'));
  expect(await recordHandover(world.ward, press(item!.id))).toMatchObject({ code: 'notIssued' });
});

test('search by a name without accents or by the last digits finds people, and says in the log who was seen', async () => {
  const byName = await searchItems.as(world.ward, driveId, { q: 'hong ng' }, 'vi');
  expect(byName.rows.map(({ name }) => name)).toContain('Nguyễn Thị Hồng 1');
  expect(byName.rows.every(({ name }) => name.startsWith('Nguyễn Thị Hồng'))).toBe(true);
  const [row] = await all<{ ids: string[]; kind: string }>(
    `select "subjectIds" as ids, kind from "AccessLog" where "actorId" = $1 and kind = 'search' order by at desc limit 1`,
    [world.ward.userId],
  );
  expect(row!.ids.sort()).toEqual(byName.rows.map(({ id }) => id).sort());
  const { insuranceCode } = items[0]!;
  const byDigits = await searchItems.as(world.ward, driveId, { q: insuranceCode!.slice(-4) }, 'vi');
  expect(byDigits.rows.map(({ id }) => id)).toContain(items[0]!.id);
  expect(JSON.stringify(byDigits.rows)).not.toContain(insuranceCode);
  const byCode = await searchItems.as(world.ward, driveId, { q: items[9]!.code.toLowerCase() }, 'vi');
  expect(byCode.rows.map(({ id }) => id)).toEqual([items[9]!.id]);
  const elsewhere = await searchItems.as(world.otherWard, driveId, { q: 'hong' }, 'vi');
  expect(elsewhere.rows.filter(({ id }) => items.some((item) => item.id === id))).toEqual([]);
});
