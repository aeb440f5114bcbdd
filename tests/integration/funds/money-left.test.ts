import { beforeEach, expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor-type';
import { vietnamDay } from '@/lib/core/clock';
import { type Ctx, defineCommand } from '@/lib/core/command';
import { newId } from '@/lib/core/ids';
import { inPlace, placeOf } from '@/lib/core/place';
import { UploadedFile } from '@/lib/core/uploaded-file';
import { keepScan } from '@/lib/documents/approval-scan';
import { cancelDrive } from '@/lib/drives/cancel-drive';
import { availableOf, fundAccounts, provinceAccount } from '@/lib/funds/accounts';
import { bankCash } from '@/lib/funds/bank-cash';
import { openEvidence } from '@/lib/funds/decision-queries';
import { getLedger } from '@/lib/funds/ledger-queries';
import { postEntry } from '@/lib/funds/post-entry';
import { proposeDecision } from '@/lib/funds/propose-decision';
import { getDriveFunds, getPledge } from '@/lib/funds/queries';
import { receiveMoney } from '@/lib/funds/receive-money';
import { reverseMoneyReceived } from '@/lib/funds/reverse-money-received';
import { issueLetters } from '@/lib/letters/issue-letters';
import { driveLetters } from '@/lib/letters/queries';
import { ownPledge } from '@/lib/letters/sponsor-queries';
import { approveDecision, rejectDecision, withdrawDecision } from '@/lib/funds/settle-decision';
import { readEntryTable } from '@/lib/funds/table';
import * as z from 'zod/mini';
import { asOwner, resetDatabase } from '@/tests/support/database';
import { makeDrive, signed } from '@/tests/support/drive';
import { done, giveFund, givePledge, giveSponsor } from '@/tests/support/gifts';
import { addUser, BAC_NINH, makeWorld, WARD, type World } from '@/tests/support/world';

let world: World;
const today = vietnamDay();
beforeEach(async () => {
  await resetDatabase();
  world = await makeWorld();
});

const evidence = 'Công văn số 12/CV ngày 20/12/2025';
const available = async (fundId: string) =>
  (await inPlace(placeOf(world.finance), (tx) => availableOf(tx, [fundId]))).get(fundId);
const propose = (fundId: string, more: Partial<Parameters<typeof proposeDecision>[1]> = {}) =>
  proposeDecision(world.finance, { fundId, kind: 'refund', amount: '4000000', evidence, ...more });
const approve = (decisionId: string, actor: Actor = world.leader) =>
  approveDecision(actor, { ...signed(), decisionId, version: 1 });
const entries = async () => (await getLedger.as(world.finance, readEntryTable({}))).entries.map(({ kind }) => kind);

test('a refund is proposed by one and decided by another; only the decision posts it', async () => {
  const { fundId, pledgeId } = await giveFund(world.finance, 5_000_000n);
  const { decisionId } = done(await propose(fundId));
  expect(await available(fundId)).toBe(5_000_000n);
  expect(await approve(decisionId, world.finance)).toMatchObject({ code: 'notAllowed' });
  const sameHuman = await addUser('officeLeader', BAC_NINH, { humanId: world.finance.humanId });
  expect(await approve(decisionId, sameHuman)).toMatchObject({ code: 'makerIsChecker' });
  expect(await available(fundId)).toBe(5_000_000n);
  done(await approve(decisionId));
  expect(await available(fundId)).toBe(1_000_000n);
  expect((await entries())[0]).toBe('refunded');
  const { decisions } = await getPledge.as(world.auditor, pledgeId, 'vi');
  expect(decisions).toMatchObject([{ kind: 'refund', state: 'approved', amount: 4_000_000n, evidence }]);
  expect(decisions[0]!.approval?.number).toBe(signed().number);
});

test('a refund does not open the pledge again: the giver has kept the promise', async () => {
  const { fundId, pledgeId } = await giveFund(world.finance, 100_000_000n);
  done(await approve(done(await propose(fundId, { amount: '5000000' })).decisionId));
  expect(await getPledge.as(world.finance, pledgeId, 'vi')).toMatchObject({
    progress: 'received',
    received: 100_000_000n,
    outstanding: 0n,
    available: 95_000_000n,
  });
});

test('twenty leaders at once decide once, and no more goes back than there is', async () => {
  const { fundId } = await giveFund(world.finance, 5_000_000n);
  const { decisionId } = done(await propose(fundId));
  const leaders = await Promise.all(Array.from({ length: 20 }, () => addUser('officeLeader', BAC_NINH)));
  const answers = await Promise.all(leaders.map((leader) => approve(decisionId, leader)));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await available(fundId)).toBe(1_000_000n);
  expect(await propose(fundId, { amount: '1000001' })).toMatchObject({ fields: { amount: 'moreThanAvailable' } });
});

test('money that was taken back meanwhile is not refunded', async () => {
  const { fundId, pledgeId } = await giveFund(world.finance, 5_000_000n);
  const { decisionId } = done(await propose(fundId));
  const [money] = (await getPledge.as(world.finance, pledgeId, 'vi')).money;
  done(await reverseMoneyReceived(world.finance, { moneyId: money!.id, reason: 'Ngân hàng báo nhầm' }));
  expect(await approve(decisionId)).toMatchObject({ code: 'overspent' });
});

test('cash goes back from the cash box, and only what lies in it', async () => {
  const { fundId } = await giveFund(world.finance, 5_000_000n);
  const { decisionId } = done(await propose(fundId, { method: 'cash' }));
  expect(await approve(decisionId)).toMatchObject({ code: 'overspent' });
});

test('the database posts no refund that nobody else has decided', async () => {
  const { fundId } = await giveFund(world.finance, 5_000_000n);
  const alone = defineCommand({
    name: 'test.refund',
    permission: 'money.record',
    input: z.object({ kind: z.enum(['refunded', 'carriedOver', 'released']) }),
    async run(ctx: Ctx, { kind }) {
      const id = newId();
      await postEntry(ctx, {
        day: ctx.today,
        kind,
        subjectType: 'Fund',
        subjectId: fundId,
        postings: [
          { accountId: (await fundAccounts(ctx, fundId)).available, amount: 1_000n },
          { accountId: await provinceAccount(ctx, 'bank'), amount: -1_000n },
        ],
      });
      ctx.audit({ what: 'test.refunded' });
      return { id };
    },
  });
  for (const kind of ['refunded', 'carriedOver', 'released'] as const)
    await expect(alone(world.finance, { kind })).resolves.toMatchObject({ ok: false, code: 'wrongState' });
  const { decisionId } = done(await propose(fundId));
  const change = (set: string) =>
    asOwner(async (c) => {
      await c.query(`select set_config('app.command', 'test', false)`);
      await c.query(`update "FundDecision" set ${set} where id = $1`, [decisionId]);
    });
  await expect(change(`state = 'approved', "entryId" = gen_random_uuid()`)).rejects.toThrow('approvalMissing');
  await expect(change(`amount = 1`)).rejects.toThrow('wrongState');
  done(await approve(decisionId));
  await expect(change(`state = 'rejected', "entryId" = null`)).rejects.toThrow('wrongState');
});

test('what is left is carried on to another drive under the same conditions', async () => {
  const driveId = await makeDrive(world, 'open');
  const nextId = await makeDrive(world, 'open', { planNumber: '2/KH-BHXH' });
  const elsewhere = await makeDrive(world, 'open', { planNumber: '3/KH-BHXH', wards: [{ wardCode: WARD.bacGiang }] });
  const { fundId, pledgeId } = await giveFund(world.finance, 5_000_000n, {
    driveId,
    wardCodes: [WARD.daMai],
    months: '12',
  });
  const carry = (toDriveId: string) => propose(fundId, { kind: 'carryOver', toDriveId, amount: '5000000' });
  expect(await carry('')).toMatchObject({ fields: { toDriveId: 'required' } });
  expect(await carry(driveId)).toMatchObject({ fields: { toDriveId: 'invalid' } });
  expect(await carry(elsewhere)).toMatchObject({ fields: { toDriveId: 'wardNotInDrive' } });
  done(await approve(done(await carry(nextId)).decisionId));
  expect(await available(fundId)).toBe(0n);
  const { carried } = await getDriveFunds.as(world.auditor, nextId);
  expect(carried).toMatchObject([{ amount: 5_000_000n, available: 5_000_000n, pledge: { id: pledgeId } }]);
  // Its giver is thanked in the drive to which the money went; the confirmation of the payment belongs to the first.
  const letters = await driveLetters.as(world.communication, nextId);
  expect(letters.rows).toMatchObject([{ received: 5_000_000n }]);
  const sponsorIds = letters.rows.map(({ sponsor }) => sponsor.id);
  expect(letters.waiting).toEqual({ thankYouLetter: sponsorIds, sponsorshipConfirmation: [] });
  const signer = { signerName: 'Phạm Văn Khải', signerPost: 'Giám đốc', capacity: 'own' as const };
  const thanks = { ...signer, driveId: nextId, kind: 'thankYouLetter' as const, sponsorIds };
  expect(done(await issueLetters(world.communication, thanks)).documentIds).toHaveLength(1);
  const { rows } = await asOwner((c) =>
    c.query(`select "driveId", "wardCodes", months from "Fund" where id <> $1`, [fundId]),
  );
  expect(rows).toEqual([{ driveId: nextId, wardCodes: [WARD.daMai], months: 12 }]);
});

test('released money is bound by nothing; money that is bound by nothing is not released', async () => {
  const driveId = await makeDrive(world, 'open');
  const { fundId } = await giveFund(world.finance, 5_000_000n, {
    driveId,
    wardCodes: [WARD.daMai],
    itemKinds: ['card'],
  });
  done(await approve(done(await propose(fundId, { kind: 'release' })).decisionId));
  const { rows } = await asOwner((c) =>
    c.query(`select id, "driveId", "wardCodes", "itemKinds" from "Fund" where id <> $1`, [fundId]),
  );
  expect(rows).toMatchObject([{ driveId: null, wardCodes: [], itemKinds: [] }]);
  expect(await available(String(rows[0].id))).toBe(4_000_000n);
  const free = await giveFund(world.finance, 5_000_000n);
  for (const kind of ['release', 'carryOver'] as const)
    expect(await propose(free.fundId, { kind, toDriveId: driveId })).toMatchObject({ fields: { kind: 'alreadyFree' } });
});

test('one proposal at a time; a rejected or withdrawn one moves nothing', async () => {
  const { fundId } = await giveFund(world.finance, 5_000_000n);
  const first = done(await propose(fundId)).decisionId;
  const more = await Promise.all(Array.from({ length: 20 }, () => propose(fundId)));
  expect(new Set(more.map((answer) => !answer.ok && answer.code))).toEqual(new Set(['wrongState']));
  const no = { version: 1, reason: 'Chưa có văn bản của nhà tài trợ' };
  expect(await rejectDecision(world.leader, { decisionId: first, ...no, reason: ' ' })).toMatchObject({
    fields: { reason: 'reasonRequired' },
  });
  done(await rejectDecision(world.leader, { decisionId: first, ...no }));
  const second = done(await propose(fundId)).decisionId;
  done(await withdrawDecision(world.finance, { decisionId: second, ...no }));
  expect(await approve(second)).toMatchObject({ code: 'wrongState' });
  expect(await available(fundId)).toBe(5_000_000n);
});

test('the giver sees what was decided on the own gift, not what is still proposed, nor of another’s', async () => {
  const { fundId, pledgeId, sponsorId } = await giveFund(world.finance, 5_000_000n);
  const giver = await addUser('sponsor', BAC_NINH, { sponsorId });
  const seen = async () => (await ownPledge.as(giver, pledgeId)).decided.map(({ kind, amount }) => [kind, amount]);
  const { decisionId } = done(await propose(fundId));
  expect(await seen()).toEqual([]);
  done(await approve(decisionId));
  expect(await seen()).toEqual([['refund', 4_000_000n]]);
  const next = await giveFund(world.finance, 5_000_000n);
  done(await approve(done(await propose(next.fundId)).decisionId));
  const rows = await inPlace(placeOf(giver), (tx) => tx.fundDecision.count());
  expect(rows).toBe(1);
});

test('bad input is named by field; another province finds nothing', async () => {
  const { fundId } = await giveFund(world.finance, 5_000_000n);
  for (const [amount, message] of [
    ['0', 'amountInvalid'],
    ['-5', 'amountInvalid'],
    ['9'.repeat(16), 'amountTooBig'],
    ['5000001', 'moreThanAvailable'],
  ] as const)
    expect(await propose(fundId, { amount })).toMatchObject({ fields: { amount: message } });
  expect(await propose(fundId, { evidence: '  ' })).toMatchObject({ fields: { evidence: 'required' } });
  expect(await propose(fundId, { evidenceFileId: newId() })).toMatchObject({ fields: { evidenceFileId: 'invalid' } });
  const stranger = await makeWorld('92');
  expect(await proposeDecision(stranger.finance, { fundId, kind: 'refund', amount: '1', evidence })).toMatchObject({
    code: 'notFound',
  });
  const { decisionId } = done(await propose(fundId));
  expect(await approve(decisionId, stranger.leader)).toMatchObject({ code: 'notFound' });
});

test('the paper behind a proposal opens for those who read funds', async () => {
  const { fundId } = await giveFund(world.finance, 5_000_000n);
  const file = new UploadedFile('cong-van.pdf', Buffer.from('%PDF-1.7'));
  const { scanFileId } = done(await keepScan(world.finance, { file }));
  const { decisionId } = done(await propose(fundId, { evidenceFileId: scanFileId }));
  for (const actor of [world.leader, world.auditor])
    expect((await openEvidence.as(actor, decisionId)).bytes).toEqual(file.bytes);
  await expect(openEvidence.as(world.communication, decisionId)).rejects.toMatchObject({ code: 'notAllowed' });
});

test('a cancelled drive says how much of its money nobody has decided on', async () => {
  const driveId = await makeDrive(world, 'open');
  const { fundId } = await giveFund(world.finance, 5_000_000n, { driveId });
  const left = async () => (await getDriveFunds.as(world.finance, driveId)).left;
  expect(await left()).toBeNull();
  done(await cancelDrive(world.leader, { driveId, version: 3, reason: 'Bão số 10' }));
  expect(await left()).toEqual({ funds: 1, amount: 5_000_000n, openPledges: 0 });
  done(await approve(done(await propose(fundId, { amount: '5000000' })).decisionId));
  expect(await left()).toEqual({ funds: 0, amount: 0n, openPledges: 0 });
});

test('cash is paid into the bank by a journal entry, no more than there is', async () => {
  const sponsorId = await giveSponsor(world.finance);
  const { pledgeId } = await givePledge(world.finance, sponsorId, 9_000_000n);
  done(await receiveMoney(world.finance, { pledgeId, amount: '900000', method: 'cash', receivedOn: today }));
  const slip = { bankedOn: today, slip: 'GNT 0042' };
  expect(await bankCash(world.finance, { ...slip, amount: '900001' })).toMatchObject({
    fields: { amount: 'moreThanAvailable' },
  });
  expect(await bankCash(world.finance, { amount: '1', bankedOn: '2999-01-01', slip: '' })).toMatchObject({
    fields: { slip: 'required' },
  });
  expect(await bankCash(world.finance, { ...slip, amount: '1', bankedOn: '2999-01-01' })).toMatchObject({
    fields: { bankedOn: 'dayInFuture' },
  });
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => bankCash(world.finance, { ...slip, amount: '300000' })),
  );
  expect(answers.filter(({ ok }) => ok)).toHaveLength(3);
  const { accounts, balanced } = await getLedger.as(world.finance, readEntryTable({}));
  expect(balanced).toBe(true);
  expect(accounts.filter(({ kind }) => kind === 'bank' || kind === 'cash').map(({ balance }) => balance)).toEqual([
    900_000n,
    0n,
  ]);
});
