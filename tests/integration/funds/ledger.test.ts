import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { vietnamDay } from '@/lib/core/clock';
import { type Ctx, defineCommand } from '@/lib/core/command';
import { newId } from '@/lib/core/ids';
import { fundAccounts } from '@/lib/funds/accounts';
import { getLedger } from '@/lib/funds/ledger-queries';
import { postEntry } from '@/lib/funds/post-entry';
import { receiveMoney } from '@/lib/funds/receive-money';
import { proposeDecision } from '@/lib/funds/propose-decision';
import { reverseMoneyReceived } from '@/lib/funds/reverse-money-received';
import { approveDecision, rejectDecision } from '@/lib/funds/settle-decision';
import { readEntryTable } from '@/lib/funds/table';
import * as z from 'zod/mini';
import { asOwner, resetDatabase } from '@/tests/support/database';
import { signed } from '@/tests/support/drive';
import { done, giveFund, giveMoney, givePledge, giveSponsor, insist } from '@/tests/support/gifts';
import { makeWorld, type World } from '@/tests/support/world';

let world: World;
const today = vietnamDay();
beforeEach(async () => {
  await resetDatabase();
  world = await makeWorld();
});

const ledger = () => getLedger.as(world.finance, readEntryTable({}));

/** As allocation posts: available → allocated of one fund. */
const allocate = defineCommand({
  name: 'test.allocate',
  permission: 'money.record',
  input: z.object({ fundId: z.uuid(), amount: z.string(), off: z._default(z.string(), '0') }),
  async run(ctx: Ctx, { fundId, amount, off }) {
    const accounts = await fundAccounts(ctx, fundId);
    const id = newId();
    await postEntry(ctx, {
      day: ctx.today,
      kind: 'allocated',
      subjectType: 'AllocationRun',
      subjectId: id,
      postings: [
        { accountId: accounts.available, amount: BigInt(amount) },
        { accountId: accounts.allocated, amount: -BigInt(amount) + BigInt(off) },
      ],
    });
    ctx.audit({ what: 'test.allocated', subjectType: 'AllocationRun', subjectId: id });
    return { id };
  },
});

/** Proposed and decided; what the cash box cannot give is rejected. */
async function refund(fundId: string, amount: number): Promise<void> {
  const fields = { fundId, kind: 'refund', amount: String(amount), method: 'cash', evidence: 'Biên bản' } as const;
  const proposed = await proposeDecision(world.finance, fields);
  if (!proposed.ok) return;
  const at = { decisionId: proposed.value.decisionId, version: 1 };
  const approved = await approveDecision(world.leader, { ...signed(), ...at });
  if (!approved.ok) done(await rejectDecision(world.leader, { ...at, reason: 'Quỹ không đủ' }));
}

test('fifty approvals at the same moment spend no đồng twice', async () => {
  const { fundId } = await giveFund(world.finance, 1_000_000n);
  const answers = await Promise.all(
    Array.from({ length: 50 }, () => insist(() => allocate(world.finance, { fundId, amount: '30000' }))),
  );
  expect(answers.filter((answer) => answer.ok)).toHaveLength(33);
  expect(answers.flatMap((answer) => (answer.ok ? [] : answer.code))).toEqual(Array(17).fill('overspent'));
  const { accounts, balanced } = await ledger();
  expect(balanced).toBe(true);
  expect(accounts.find(({ kind }) => kind === 'fundAvailable')?.balance).toBe(-10_000n);
}, 120_000);

test('postings in both directions over two funds never lock each other out', async () => {
  const one = await giveFund(world.finance, 1_000_000n);
  const two = await giveFund(world.finance, 1_000_000n);
  const across = defineCommand({
    name: 'test.across',
    permission: 'money.record',
    input: z.object({ from: z.uuid(), to: z.uuid() }),
    async run(ctx: Ctx, { from, to }) {
      const id = newId();
      await postEntry(ctx, {
        day: ctx.today,
        kind: 'allocated',
        subjectType: 'Fund',
        subjectId: id,
        postings: [
          { accountId: (await fundAccounts(ctx, from)).available, amount: 1_000n },
          { accountId: (await fundAccounts(ctx, to)).available, amount: -1_000n },
        ],
      });
      ctx.audit({ what: 'test.carried' });
      return { id };
    },
  });
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, i) =>
      across(world.finance, i % 2 ? { from: one.fundId, to: two.fundId } : { from: two.fundId, to: one.fundId }),
    ),
  );
  expect(answers.every((answer) => answer.ok)).toBe(true);
});

test('an entry that does not sum to zero never commits', async () => {
  const { fundId } = await giveFund(world.finance, 1_000_000n);
  expect(await allocate(world.finance, { fundId, amount: '30000', off: '1' })).toMatchObject({ code: 'unbalanced' });
  expect((await ledger()).total).toBe(1);
});

test('an entry is reversed at most once, and nothing posted is changed or removed', async () => {
  await giveFund(world.finance, 1_000_000n);
  for (const sql of [
    `update "LedgerPosting" set amount = amount + 1`,
    `delete from "JournalEntry"`,
    `truncate "LedgerPosting"`,
  ])
    await expect(asOwner((c) => c.query(`set app.command = 'test'; ${sql}`))).rejects.toThrow('neverChanges');
});

test('whatever is received, reversed, refunded and allocated, the ledger balances and no fund is overdrawn', async () => {
  const sponsorId = await giveSponsor(world.finance);
  const funds = [
    await givePledge(world.finance, sponsorId, 90_000_000n),
    await givePledge(world.finance, sponsorId, 90_000_000n),
  ];
  const step = fc.record({
    do: fc.constantFrom('transfer', 'cash', 'reverse', 'refund', 'allocate'),
    fund: fc.integer({ min: 0, max: 1 }),
    amount: fc.integer({ min: 1, max: 900_000 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 8 }), async (steps) => {
      const moneyIds: string[] = [];
      for (const { do: what, fund, amount } of steps) {
        const { fundId, pledgeId } = funds[fund]!;
        if (what === 'transfer') moneyIds.push((await giveMoney(world.finance, pledgeId, BigInt(amount))).moneyId);
        if (what === 'cash')
          moneyIds.push(
            done(
              await receiveMoney(world.finance, {
                pledgeId,
                amount: String(amount),
                method: 'cash',
                receivedOn: today,
              }),
            ).moneyId,
          );
        if (what === 'reverse' && moneyIds.length > 0)
          await reverseMoneyReceived(world.finance, { moneyId: moneyIds.pop()!, reason: 'Nhầm' });
        if (what === 'refund') await refund(fundId, amount);
        if (what === 'allocate') await allocate(world.finance, { fundId, amount: String(amount) });
        const { accounts, balanced } = await ledger();
        expect(balanced).toBe(true);
        for (const { kind, balance } of accounts)
          expect(kind === 'bank' || kind === 'cash' ? balance >= 0n : balance <= 0n).toBe(true);
      }
    }),
    { numRuns: 6 },
  );
}, 120_000);
