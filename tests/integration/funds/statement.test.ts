import { beforeEach, expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor-type';
import { vietnamDay } from '@/lib/core/clock';
import { UploadedFile } from '@/lib/core/uploaded-file';
import { importStatement } from '@/lib/funds/import-statement';
import { receiveMoney } from '@/lib/funds/receive-money';
import { reverseMoneyReceived } from '@/lib/funds/reverse-money-received';
import { confirmLine, dismissLine, restoreLine } from '@/lib/funds/settle-line';
import { listStatementLines } from '@/lib/funds/statement-queries';
import { readLineTable } from '@/lib/funds/table';
import { resetDatabase } from '@/tests/support/database';
import { done, givePledge, giveSponsor } from '@/tests/support/gifts';
import { makeWorld, type World } from '@/tests/support/world';

let world: World;
beforeEach(async () => {
  await resetDatabase();
  world = await makeWorld();
});

const day = vietnamDay().split('-').reverse().join('/');
const send = (actor: Actor, lines: string[]) =>
  importStatement(actor, {
    file: new UploadedFile(
      'sao-ke.csv',
      Buffer.from(['Ngày giao dịch;Số tham chiếu;Ghi nợ;Ghi có;Nội dung', ...lines].join('\n')),
    ),
  });
const lines = (state?: string) => listStatementLines.as(world.finance, readLineTable(state ? { state } : {}));

test('the same file twice changes nothing and says so row by row; an overlapping one adds what is new', async () => {
  const file = [`${day};FT1;;1.000.000;ung ho`, `${day};;;2.000.000;ung ho`, `${day};;;2.000.000;ung ho`];
  const first = done(await send(world.finance, file));
  expect(first).toMatchObject({ rows: 3, added: 3, unchanged: 0 });
  const again = done(await send(world.finance, file));
  expect(again).toMatchObject({ rows: 3, added: 0, unchanged: 3 });
  expect(again.lines.map(({ row, known }) => [row, known])).toEqual([
    [2, true],
    [3, true],
    [4, true],
  ]);
  const next = done(await send(world.finance, [...file, `${day};FT2;;500.000;them`]));
  expect(next).toMatchObject({ added: 1, unchanged: 3 });
  expect((await lines()).total).toBe(4);
});

test('a credit that cannot be read for certain is told and not kept', async () => {
  const report = done(await send(world.finance, [`${day};FT1;;1.000.000;ung ho`, `${day};FT2;;1.000.000,50;le`]));
  expect(report).toMatchObject({ added: 1, problems: [{ row: 3, code: 'amountUnreadable', value: '1.000.000,50' }] });
});

test('twenty uploads of one file at once keep each credit once', async () => {
  await Promise.all(Array.from({ length: 20 }, () => send(world.finance, [`${day};FT1;;1.000.000;ung ho`])));
  expect((await lines()).total).toBe(1);
});

test('a credit is matched by its code, confirmed by a person, and receipted once', async () => {
  const sponsorId = await giveSponsor(world.finance);
  const { pledgeId, code } = await givePledge(world.finance, sponsorId, 2_000_000n);
  await givePledge(world.finance, sponsorId, 9_000_000n);
  done(
    await send(world.finance, [
      `${day};FT9;;2.000.000;MBVCB ${code.slice(0, 5)} ${code.slice(5)} ung ho`,
      `${day};FT10;11.000;;phi`,
    ]),
  );
  const [line] = (await lines()).rows;
  expect(line).toMatchObject({ match: { pledgeId, because: 'code' }, amount: 2_000_000n });
  const lineId = line!.id;
  const answers = await Promise.all(Array.from({ length: 20 }, () => confirmLine(world.finance, { lineId, pledgeId })));
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  const [matched] = (await lines('matched')).rows;
  expect(matched?.pledge?.code).toBe(code);
  // Reversed, the credit waits again and can be matched anew.
  const { moneyId } = done(answers.find((answer) => answer.ok)!);
  done(await reverseMoneyReceived(world.finance, { moneyId, reason: 'Nhầm nhà tài trợ' }));
  expect((await lines()).rows[0]).toMatchObject({ id: lineId, state: 'unmatched' });
  done(await confirmLine(world.finance, { lineId, pledgeId }));
});

test('a transfer written down by hand without its reference is not received again from the statement, unless it came twice', async () => {
  const { pledgeId, code } = await givePledge(world.finance, await giveSponsor(world.finance), 2_000_000n);
  const typed = {
    pledgeId,
    amount: '1000000',
    method: 'transfer' as const,
    receivedOn: vietnamDay(),
    bankReference: '',
  };
  done(await receiveMoney(world.finance, typed));
  expect(await receiveMoney(world.finance, typed)).toMatchObject({ fields: { amount: 'receivedBefore' } });
  done(await send(world.finance, [`${day};FT9;;1.000.000;${code}`, `${day};FT10;;900.000;${code}`]));
  const found = (await lines()).rows;
  const [same, other] = [1_000_000n, 900_000n].map((amount) => found.find((line) => line.amount === amount)!);
  expect([same!.recorded, other!.recorded]).toEqual([[pledgeId], []]);
  expect(await confirmLine(world.finance, { lineId: same!.id, pledgeId })).toMatchObject({ code: 'sameTransfer' });
  expect((await lines()).total).toBe(2);
  done(await confirmLine(world.finance, { lineId: other!.id, pledgeId }));
  done(await confirmLine(world.finance, { lineId: same!.id, pledgeId, again: true }));
  expect((await lines()).total).toBe(0);
});

test('of twenty who write down what is still to come at once one does', async () => {
  const { pledgeId } = await givePledge(world.finance, await giveSponsor(world.finance), 1_000_000n);
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, i) =>
      receiveMoney(world.finance, {
        pledgeId,
        amount: '1000000',
        method: 'transfer',
        receivedOn: vietnamDay(),
        bankReference: `FT-${i}`,
      }),
    ),
  );
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
});

test('a credit that is no gift is put aside with a reason, and back', async () => {
  done(await send(world.finance, [`${day};FT1;;1.000.000;lai tien gui`]));
  const lineId = (await lines()).rows[0]!.id;
  expect(await dismissLine(world.finance, { lineId, reason: '' })).toMatchObject({
    fields: { reason: 'reasonRequired' },
  });
  done(await dismissLine(world.finance, { lineId, reason: 'Lãi tiền gửi' }));
  expect(await dismissLine(world.finance, { lineId, reason: 'Lãi' })).toMatchObject({ code: 'wrongState' });
  done(await restoreLine(world.finance, { lineId }));
  expect((await lines()).counts).toEqual({ unmatched: 1 });
});

test('a file that is no statement is refused and keeps nothing', async () => {
  const file = new UploadedFile('danh-sach.csv', Buffer.from('Họ và tên,Ngày sinh\nLê A,1954\n'));
  expect(await importStatement(world.finance, { file })).toMatchObject({ ok: false, code: 'missingColumn' });
  for (const [name, bytes, code] of [
    ['hong.xlsx', 'PK\u0003\u0004 cut off', 'fileUnreadable'],
    ['sao-ke.xlsx', '%PDF-1.7', 'fileUnknownFormat'],
    ['rong.csv', '', 'fileEmpty'],
  ] as const)
    expect(await importStatement(world.finance, { file: new UploadedFile(name, Buffer.from(bytes)) })).toMatchObject({
      ok: false,
      code,
    });
  expect(await send(world.finance, [`${day};FT1;11.000;;phi`])).toMatchObject({ ok: false, code: 'fileEmpty' });
  expect(await send(world.collection, [])).toMatchObject({ code: 'notAllowed' });
  expect((await lines()).total).toBe(0);
});

test('another province sees none of it and settles none of it', async () => {
  const stranger = (await makeWorld('92')).finance;
  done(await send(world.finance, [`${day};FT1;;1.000.000;ung ho`]));
  const lineId = (await lines()).rows[0]!.id;
  expect((await listStatementLines.as(stranger, readLineTable({}))).total).toBe(0);
  expect(await dismissLine(stranger, { lineId, reason: 'x' })).toMatchObject({ code: 'notFound' });
});
