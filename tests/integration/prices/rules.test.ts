import { beforeEach, expect, test } from 'vitest';
import { approveRule } from '@/lib/prices/approve-rule';
import { proposeRule } from '@/lib/prices/propose-rule';
import { calculatePrice, getRuleHistory, listProposedRules, listRulesInForce } from '@/lib/prices/queries';
import { revokeRule } from '@/lib/prices/revoke-rule';
import { withdrawRule } from '@/lib/prices/withdraw-rule';
import { asOwner, resetDatabase } from '@/tests/support/database';
import { ok, signed } from '@/tests/support/drive';
import { addUser, BAC_NINH, CAN_THO, makeWorld, type World } from '@/tests/support/world';

let world: World;
beforeEach(async () => {
  await resetDatabase();
  world = await makeWorld();
});

const topUp = {
  kind: 'localSupport' as const,
  key: 'NEAR_POOR',
  value: '12,5',
  validFrom: '2025-08-01',
  validTo: '',
  source: 'Nghị quyết 15/2025/NQ-HĐND',
};
const card = {
  item: 'card' as const,
  groupCode: 'NEAR_POOR',
  months: 12,
  householdOrder: 1,
  day: '2025-12-05',
  income: null,
};

test('a proposed rule counts in no price; an approved one does, line by line', async () => {
  const before = (await calculatePrice.as(world.collection, card)).quote!;
  const { ruleId } = ok(await proposeRule(world.finance, topUp));
  expect((await calculatePrice.as(world.collection, card)).quote).toEqual(before);
  expect((await listProposedRules.as(world.leader)).rows).toMatchObject([{ id: ruleId, value: 1250n }]);
  ok(await approveRule(world.leader, { ...signed(), ruleId }));
  const after = (await calculatePrice.as(world.collection, card)).quote!;
  expect(after.full).toBe(1_263_600n);
  expect(before.sponsor - after.sponsor).toBe(157_950n);
  expect(after.explanation.map(({ code }) => code)).toContain('provinceShare');
  const { rules } = await listRulesInForce.as(world.auditor, '2025-12-05');
  expect(rules.find(({ kind }) => kind === 'localSupport')).toMatchObject({ value: 1250n, provinceCode: BAC_NINH });
  expect(
    (await listRulesInForce.as(world.auditor, '2025-07-31')).rules.some(({ kind }) => kind === 'localSupport'),
  ).toBe(false);
});

test('who proposed does not approve, under another account either', async () => {
  const { ruleId } = ok(await proposeRule(world.finance, topUp));
  const sameHuman = await addUser('officeLeader', BAC_NINH, { humanId: world.finance.humanId });
  expect(await approveRule(sameHuman, { ...signed(), ruleId })).toMatchObject({ code: 'makerIsChecker' });
  expect(await approveRule(world.finance, { ...signed(), ruleId })).toMatchObject({ code: 'notAllowed' });
});

test('twenty approvals at once are one', async () => {
  const { ruleId } = ok(await proposeRule(world.finance, topUp));
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => approveRule(world.leader, { ...signed(), ruleId })),
  );
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  const { rows } = await asOwner((c) => c.query('select count(*)::int as n from "Approval"'));
  expect(rows).toEqual([{ n: 1 }]);
});

test('twenty proposals from one day at once leave one', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => proposeRule(world.finance, topUp)));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(new Set(answers.flatMap((a) => (a.ok ? [] : [a.code])))).toEqual(new Set(['periodOverlaps']));
});

test('the database keeps an approved rule and asks for the approval', async () => {
  const { ruleId } = ok(await proposeRule(world.finance, topUp));
  const change = (sql: string) =>
    asOwner(async (c) => {
      await c.query(`select set_config('app.command', 'test', false)`);
      await c.query(sql, [ruleId]);
    });
  await expect(change(`update "PriceRule" set state = 'approved' where id = $1`)).rejects.toThrow('approvalMissing');
  ok(await approveRule(world.leader, { ...signed(), ruleId }));
  await expect(change(`update "PriceRule" set value = 1 where id = $1`)).rejects.toThrow('wrongState');
  await expect(change(`update "PriceRule" set state = 'proposed' where id = $1`)).rejects.toThrow('wrongState');
});

test('finance takes a proposal back; the leader takes an approved rule back', async () => {
  const { ruleId } = ok(await proposeRule(world.finance, topUp));
  ok(await withdrawRule(world.finance, { ruleId, reason: 'Nhập nhầm' }));
  expect(await approveRule(world.leader, { ...signed(), ruleId })).toMatchObject({ code: 'wrongState' });
  const second = ok(await proposeRule(world.finance, topUp));
  ok(await approveRule(world.leader, { ...signed(), ruleId: second.ruleId }));
  expect(await withdrawRule(world.finance, { ruleId: second.ruleId, reason: 'x' })).toMatchObject({
    code: 'wrongState',
  });
  ok(await revokeRule(world.leader, { ruleId: second.ruleId, reason: 'Nghị quyết bị thay thế' }));
  const { rows } = await getRuleHistory.as(world.finance, 'localSupport', 'NEAR_POOR');
  expect(rows.map(({ state }) => state)).toEqual(['withdrawn', 'withdrawn']);
});

test('another province has its own rules', async () => {
  const { ruleId } = ok(await proposeRule(world.finance, topUp));
  ok(await approveRule(world.leader, { ...signed(), ruleId }));
  const stranger = await makeWorld(CAN_THO);
  expect((await listRulesInForce.as(stranger.finance)).rules.some(({ kind }) => kind === 'localSupport')).toBe(false);
  expect(await revokeRule(stranger.leader, { ruleId, reason: 'x' })).toMatchObject({ code: 'notFound' });
});

test('bad input is named by field, and a missing rule by what was looked for', async () => {
  expect(await proposeRule(world.finance, { ...topUp, value: '120', key: 'NOBODY' })).toMatchObject({
    code: 'invalidInput',
  });
  expect(await proposeRule(world.finance, { ...topUp, value: 'mười', validTo: '2025-01-01' })).toMatchObject({
    fields: { value: 'percentInvalid', validTo: 'endBeforeStart' },
  });
  const { refused } = await calculatePrice.as(world.collection, { ...card, day: '1999-01-01' });
  expect(refused?.code).toBe('priceMissing');
});
