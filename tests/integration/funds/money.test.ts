import { beforeEach, expect, test } from 'vitest';
import { addDays, vietnamDay } from '@/lib/core/clock';
import { newId } from '@/lib/core/ids';
import { inPlace, placeOf } from '@/lib/core/place';
import { availableOf } from '@/lib/funds/accounts';
import { cancelPledge, writeOffPledge } from '@/lib/funds/end-pledge';
import { receiveMoney } from '@/lib/funds/receive-money';
import { recordPledge } from '@/lib/funds/record-pledge';
import { PLEDGE_MOVES } from '@/lib/funds/rules';
import { reissueReceipt, reverseMoneyReceived } from '@/lib/funds/reverse-money-received';
import { retireSponsor } from '@/lib/sponsors/retire-sponsor';
import { asOwner, resetDatabase } from '@/tests/support/database';
import { makeDrive } from '@/tests/support/drive';
import { done, giveFund, giveMoney, givePledge, giveSponsor } from '@/tests/support/gifts';
import { makeWorld, WARD, type World } from '@/tests/support/world';

let world: World;
const today = vietnamDay();
beforeEach(async () => {
  await resetDatabase();
  world = await makeWorld();
});

const rows = async (sql: string): Promise<Record<string, unknown>[]> => (await asOwner((c) => c.query(sql))).rows;
const available = async (fundId: string) =>
  (await inPlace(placeOf(world.finance), (tx) => availableOf(tx, [fundId]))).get(fundId);

test('a gift comes in two parts, each with its receipt', async () => {
  const sponsorId = await giveSponsor(world.finance, { taxCode: '0100109106' });
  const { pledgeId, fundId, code } = await givePledge(world.finance, sponsorId, 50_000_000n);
  expect(code).toMatch(/^TT\d\d/);
  const first = await giveMoney(world.finance, pledgeId, 20_000_000n);
  const second = await giveMoney(world.finance, pledgeId, 30_000_000n);
  expect([first.receiptNumber, second.receiptNumber]).toEqual(['0000001', '0000002']);
  expect(await available(fundId)).toBe(50_000_000n);
  const [receipt] = await rows(`select data, state, "sponsorId" from "Document" where number = 1`);
  expect(receipt).toMatchObject({
    state: 'issued',
    sponsorId,
    data: { amount: '20000000', amountInWords: 'Hai mươi triệu đồng', pledgeCode: code },
  });
});

test('what cannot be is refused with its reason', async () => {
  const sponsorId = await giveSponsor(world.finance);
  const { pledgeId } = await givePledge(world.finance, sponsorId, 1_000_000n);
  const money = { pledgeId, amount: '1000', method: 'cash' as const, receivedOn: today };
  expect(await receiveMoney(world.finance, { ...money, amount: '0' })).toMatchObject({
    fields: { amount: 'amountInvalid' },
  });
  for (const [amount, message] of [
    ['12.5', 'amountInvalid'],
    ['-1000', 'amountInvalid'],
    ['', 'amountInvalid'],
    ['9'.repeat(16), 'amountTooBig'],
    ['1000001', 'moreThanPledged'],
  ] as const)
    expect(await receiveMoney(world.finance, { ...money, amount })).toMatchObject({ fields: { amount: message } });
  expect(await receiveMoney(world.finance, { ...money, receivedOn: addDays(today, -400) })).toMatchObject({
    fields: { receivedOn: 'dayTooEarly' },
  });
  expect(await receiveMoney(world.finance, { ...money, receivedOn: '2026-02-30' })).toMatchObject({
    fields: { receivedOn: 'dayInvalid' },
  });
  expect(await rows('select count(*)::int as n from "MoneyReceived"')).toEqual([{ n: 0 }]);
  expect(await receiveMoney(world.finance, { ...money, receivedOn: addDays(today, 1) })).toMatchObject({
    fields: { receivedOn: 'dayInFuture' },
  });
  expect(await receiveMoney(world.finance, { ...money, pledgeId: newId() })).toMatchObject({ code: 'notFound' });
  for (const actor of [world.leader, world.collection, world.auditor, world.ward])
    expect(await receiveMoney(actor, money)).toMatchObject({ code: 'notAllowed' });
  expect(await recordPledge(world.finance, { sponsorId, kind: 'cards', pledgedOn: today })).toMatchObject({
    fields: { count: 'required' },
  });
  expect(
    await recordPledge(world.finance, {
      sponsorId,
      kind: 'money',
      amount: '5',
      pledgedOn: today,
      wardCodes: ['31340'],
    }),
  ).toMatchObject({ code: 'invalidInput', fields: { wardCodes: 'invalid' } });
  done(await retireSponsor(world.finance, { sponsorId, version: 1, reason: 'Đã giải thể' }));
  expect(await recordPledge(world.finance, { sponsorId, kind: 'money', amount: '5', pledgedOn: today })).toMatchObject({
    code: 'wrongState',
  });
});

test('more than was promised is written down once somebody has said that it is no slip', async () => {
  const sponsorId = await giveSponsor(world.finance);
  const { pledgeId, fundId } = await givePledge(world.finance, sponsorId, 1_000_000n);
  await giveMoney(world.finance, pledgeId, 900_000n);
  const money = { pledgeId, amount: '100001', method: 'cash' as const, receivedOn: today };
  expect(await receiveMoney(world.finance, money)).toMatchObject({ fields: { amount: 'moreThanPledged' } });
  done(await receiveMoney(world.finance, { ...money, acceptMore: true }));
  expect(await available(fundId)).toBe(1_000_001n);
});

test('a pledge for one drive is bound to what that drive serves', async () => {
  const driveId = await makeDrive(world, 'open');
  const sponsorId = await giveSponsor(world.finance);
  const pledge = { sponsorId, driveId, kind: 'money' as const, amount: '5000', pledgedOn: today };
  const refused = async (more: Partial<Parameters<typeof recordPledge>[1]>) => {
    const answer = await recordPledge(world.finance, { ...pledge, ...more });
    return answer.ok ? null : answer.fields;
  };
  expect(await refused({ wardCodes: [WARD.daMai, WARD.tienPhong] })).toEqual({ wardCodes: 'wardNotInDrive' });
  expect(await refused({ groupCodes: ['FREELANCE'] })).toEqual({ groupCodes: 'groupNotInDrive' });
  expect(await refused({ pledgedOn: addDays(today, 1) })).toEqual({ pledgedOn: 'dayInFuture' });
  expect(await refused({ dueOn: addDays(today, -1) })).toEqual({ dueOn: 'endBeforeStart' });
  expect(await refused({ dueOn: '31/12/2026' })).toEqual({ dueOn: 'dayInvalid' });
  expect(await refused({ amount: '0' })).toEqual({ amount: 'amountInvalid' });
  expect(await refused({ amount: '9'.repeat(16) })).toEqual({ amount: 'amountTooBig' });
  expect(await refused({ kind: 'cards', count: '0' })).toEqual({ count: 'notANumber' });
  expect(await refused({ months: '61' })).toEqual({ months: 'notANumber' });
  expect(await rows('select count(*)::int as n from "Pledge"')).toEqual([{ n: 0 }]);
  // Money that may serve other drives too may be bound to their wards.
  expect(await refused({ wardCodes: [WARD.tienPhong], onlyThisDrive: false })).toBeNull();
});

test('a pledge of cards earmarks its money for cards', async () => {
  const sponsorId = await giveSponsor(world.finance);
  const { fundId } = done(
    await recordPledge(world.finance, {
      sponsorId,
      kind: 'cards',
      count: '40',
      pledgedOn: today,
      wardCodes: [WARD.daMai],
      months: '12',
    }),
  );
  expect(await rows(`select "itemKinds", "wardCodes", months from "Fund" where id = '${fundId}'`)).toEqual([
    { itemKinds: ['card'], wardCodes: [WARD.daMai], months: 12 },
  ]);
});

test('money taken back leaves a reversing entry and a void receipt, once', async () => {
  const { fundId, pledgeId } = await giveFund(world.finance, 5_000_000n);
  const { moneyId } = await giveMoney(world.finance, pledgeId, 700_000n);
  const both = await Promise.all(
    Array.from({ length: 20 }, () => reverseMoneyReceived(world.finance, { moneyId, reason: 'Ghi trùng' })),
  );
  expect(both.filter((result) => result.ok)).toHaveLength(1);
  expect(both.filter((result) => !result.ok && result.code === 'alreadyReversed')).toHaveLength(19);
  expect(await available(fundId)).toBe(5_000_000n);
  expect(await rows(`select state, "voidReason" from "Document" where "subjectId" = '${moneyId}'`)).toEqual([
    { state: 'void', voidReason: 'Ghi trùng' },
  ]);
  expect(await reverseMoneyReceived(world.finance, { moneyId, reason: ' ' })).toMatchObject({
    fields: { reason: 'reasonRequired' },
  });
});

test('a wrong receipt is void and a new number takes its place; the money stays', async () => {
  const { fundId, pledgeId } = await giveFund(world.finance, 5_000_000n);
  const { moneyId, receiptNumber } = await giveMoney(world.finance, pledgeId, 300_000n);
  const fresh = done(
    await reissueReceipt(world.finance, { moneyId, reason: 'Sai tên người nộp', payerName: 'Nguyễn Văn Bình' }),
  );
  expect([receiptNumber, fresh.receiptNumber]).toEqual(['0000002', '0000003']);
  expect(await available(fundId)).toBe(5_300_000n);
  expect(await rows(`select state from "Document" order by number`)).toEqual([
    { state: 'issued' },
    { state: 'void' },
    { state: 'issued' },
  ]);
});

test('a pledge is withdrawn before money came, written off after', async () => {
  const sponsorId = await giveSponsor(world.finance);
  const first = await givePledge(world.finance, sponsorId, 9_000_000n);
  const second = await givePledge(world.finance, sponsorId, 9_000_000n);
  await giveMoney(world.finance, second.pledgeId, 1_000_000n);
  const input = { version: 1, reason: 'Công ty gặp khó khăn' };
  expect(await cancelPledge(world.finance, { pledgeId: second.pledgeId, ...input })).toMatchObject({
    code: 'wrongState',
  });
  done(await cancelPledge(world.finance, { pledgeId: first.pledgeId, ...input }));
  done(await writeOffPledge(world.finance, { pledgeId: second.pledgeId, ...input }));
  expect(await writeOffPledge(world.finance, { pledgeId: second.pledgeId, ...input, version: 2 })).toMatchObject({
    code: 'wrongState',
  });
  const money = { pledgeId: first.pledgeId, amount: '1000', method: 'cash' as const, receivedOn: today };
  expect(await receiveMoney(world.finance, money)).toMatchObject({ code: 'wrongState' });
});

test('the same press of the button, twice, is one receipt', async () => {
  const sponsorId = await giveSponsor(world.finance);
  const { pledgeId } = await givePledge(world.finance, sponsorId, 9_000_000n);
  const money = { pledgeId, amount: '1000', method: 'cash' as const, receivedOn: today };
  const requestId = newId();
  const answers = await Promise.all(Array.from({ length: 20 }, () => receiveMoney(world.finance, money, requestId)));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(await rows(`select count(*)::int as n from "MoneyReceived"`)).toEqual([{ n: 1 }]);
});

test('the moves of a pledge are the same in code and in the database', async () => {
  const stored = await rows(`select "from", "to" from tt.moves where tbl = 'Pledge' order by 1, 2`);
  const written = Object.entries(PLEDGE_MOVES).flatMap(([from, tos]) => tos.map((to) => ({ from, to })));
  expect(stored).toEqual(written);
});
