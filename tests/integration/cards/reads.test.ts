import { afterEach, expect, test } from 'vitest';
import { readBatch, readIdentity, readNeeds } from '@/lib/cards/batch-queries';
import { readItem } from '@/lib/cards/item-page';
import { readCards, readMoves } from '@/lib/cards/queries';
import { readBatchTable, readItemTable } from '@/lib/cards/table';
import { readPayment, readPayments } from '@/lib/payments/queries';
import { readRefundable } from '@/lib/payments/row-queries';
import { readRowTable } from '@/lib/payments/table';
import { issueRemittanceDocument } from '@/lib/payments/issue-document';
import { printDocument, renderPrint } from '@/lib/documents/print-document';
import { givenAllocated, itemsOf, people } from '@/tests/support/allocated';
import { asOwner, resetDatabase } from '@/tests/support/database';
import { ok } from '@/tests/support/drive';
import { answersTo, paid, readAnswerOf, sentBatch } from '@/tests/support/paid';
import { addUser, BAC_NINH, CAN_THO, makeWorld, WARD } from '@/tests/support/world';

afterEach(resetDatabase);

const items = readItemTable({});
const rows = readBatchTable({});

test('each reader sees as much of payments and cards as the work needs, and the log says who saw whom', async () => {
  const world = await makeWorld();
  const { driveId } = await givenAllocated(world, people(3));
  expect((await readPayments.as(world.finance, driveId, 'vi')).waiting).toMatchObject({ count: 3 });
  const remittanceId = await paid(world, driveId);
  const needs = await readNeeds.as(world.collection, driveId, 'vi');
  expect(needs.forms[0]).toMatchObject({ ready: 3, all: 3 });
  const batchId = await sentBatch(world, driveId);
  const answers = await answersTo(batchId, (_, n) =>
    n === 0 ? { result: 'rejected', reason: 'Sai số căn cước', insuranceCode: null } : {},
  );
  ok(await readAnswerOf(world, batchId, answers));

  for (const actor of [world.finance, world.collection, world.leader, world.auditor]) {
    const payment = await readPayment.as(actor, remittanceId, readRowTable({}), 'vi');
    expect(payment.rows.map(({ name, ward }) => [name, ward])[0]).toEqual(['Nguyễn Thị Hồng 1', 'Phường Bắc Giang']);
    expect(payment.may.pay).toBe(actor === world.finance);
    const cards = await readCards.as(actor, driveId, items, 'vi');
    expect(cards.states).toEqual({ rejected: { card: 1 }, issued: { card: 2 } });
    expect(cards.batches).toMatchObject([{ accepted: 2, rejected: 1, unanswered: 0, rows: 3 }]);
    const way = await readItem.as(actor, cards.rows[0]!.id, 'vi');
    expect(way.chain).toMatchObject({
      allocation: { number: 1, funds: [{ amount: String(way.sponsorShare) }] },
      payment: { id: remittanceId, orderNumber: 'UNC-0015' },
      batches: [{ id: batchId }],
    });
    expect(way.chain!.explanation.at(-1)).toMatchObject({ code: 'sponsorShare' });
    expect(way.steps.length > 0).toBe(actor === world.collection && way.state === 'issued');
    const batch = await readBatch.as(actor, batchId, rows, 'vi');
    expect(batch.totals).toMatchObject({ accepted: 2, rejected: 1, unanswered: 0 });
    // An auditor never gets a number, not even a masked one.
    expect(batch.rows.filter(({ number }) => number !== null)).toHaveLength(actor === world.auditor ? 0 : 2);
  }
  const base = { ...(await addUser('baseOffice', BAC_NINH)), wardCodes: [WARD.bacGiang] };
  expect((await readCards.as(base, driveId, items, 'vi')).total).toBe(3);
  // A base office reads the items of its wards, not the money behind them.
  const [own] = (await readCards.as(base, driveId, items, 'vi')).rows;
  expect(await readItem.as(base, own!.id, 'vi')).toMatchObject({ name: own!.name, chain: null, steps: [] });
  await expect(readBatch.as(base, batchId, rows, 'vi')).rejects.toMatchObject({ code: 'notFound' });
  const other = { ...base, wardCodes: [WARD.daMai] };
  expect((await readCards.as(other, driveId, items, 'vi')).total).toBe(0);
  await expect(readItem.as(other, own!.id, 'vi')).rejects.toMatchObject({ code: 'notFound' });
  await expect(readCards.as(world.ward, driveId, items, 'vi')).rejects.toMatchObject({ code: 'notAllowed' });

  const [first] = await itemsOf(driveId);
  expect(await readIdentity.as(world.collection, first!.id)).toMatchObject({ open: true, reason: 'Sai số căn cước' });
  expect((await readMoves.as(world.collection, driveId, 'vi')).rows[0]).toMatchObject({
    issued: 2,
    steps: [{ step: 'notify', count: 2 }],
  });
  const found = readItemTable({ q: 'hồng', sort: 'name' });
  expect((await readCards.as(world.collection, driveId, found, 'vi')).total).toBe(1);

  const stranger = await makeWorld(CAN_THO);
  await expect(readCards.as(stranger.collection, driveId, items, 'vi')).rejects.toMatchObject({ code: 'notFound' });
  await expect(readBatch.as(stranger.collection, batchId, rows, 'vi')).rejects.toMatchObject({ code: 'notFound' });
  await expect(readPayment.as(stranger.finance, remittanceId, readRowTable({}), 'vi')).rejects.toMatchObject({
    code: 'notFound',
  });
  const seen = await asOwner((c) =>
    c.query(`select distinct purpose from "AccessLog" where "provinceCode" = $1 order by 1`, [BAC_NINH]),
  );
  expect(seen.rows.map(({ purpose }) => purpose as string)).toEqual([
    'card',
    'cardBatch',
    'cards',
    'correctIdentity',
    'insurerBatch',
    'remittance',
  ]);
}, 90_000);

test('a paid remittance has one numbered statement, printed from what was paid', async () => {
  const world = await makeWorld();
  const { driveId } = await givenAllocated(world, people(2));
  const remittanceId = await paid(world, driveId);
  const account = { holder: 'BHXH Việt Nam', number: '0123456789', bank: 'Agribank' };
  const issued = ok(await issueRemittanceDocument(world.finance, { remittanceId, ...account }));
  expect(issued.number).toMatch(/^01\/BK-BHXH$/);
  expect(await issueRemittanceDocument(world.finance, { remittanceId, ...account })).toMatchObject({
    code: 'wrongState',
  });
  const print = ok(await printDocument(world.finance, { documentId: issued.documentId }));
  expect((await renderPrint(print)).length).toBeGreaterThan(5_000);
  const payment = await readPayment.as(world.finance, remittanceId, readRowTable({}), 'vi');
  expect(payment.account).toEqual(account);
  expect(payment.documents).toMatchObject([{ numberText: issued.number, state: 'issued' }]);
  expect(await readRefundable.as(world.finance, payment.rows[0]!.id)).toMatchObject({ state: 'paid' });
});
