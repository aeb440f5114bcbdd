import { beforeEach, expect, test } from 'vitest';
import { recordApproval } from '@/lib/core/approval';
import { ApprovalInput } from '@/lib/core/approval-schema';
import { addDays, vietnamDay } from '@/lib/core/clock';
import { defineCommand } from '@/lib/core/command';
import { newId } from '@/lib/core/ids';
import { UploadedFile } from '@/lib/core/uploaded-file';
import { keepScan, openScan } from '@/lib/documents/approval-scan';
import { approveDrive } from '@/lib/drives/approve-drive';
import { getDrive } from '@/lib/drives/queries';
import { asOwner, resetDatabase } from '@/tests/support/database';
import { makeDrive, ok, signed } from '@/tests/support/drive';
import { addUser, BAC_NINH, CAN_THO, makeWorld, WARD, type World } from '@/tests/support/world';

let world: World;
beforeEach(async () => {
  await resetDatabase();
  world = await makeWorld();
});

const paper = new UploadedFile('1901-QD-BHXH.pdf', Buffer.from('%PDF-1.7 signed'));
const kept = async () => ok(await keepScan(world.leader, { file: paper })).scanFileId;
const notFound = { code: 'notFound' };

test('the signed paper is seen by whoever may read what it approved', async () => {
  const driveId = await makeDrive(world, 'draft');
  const scanFileId = await kept();
  ok(await approveDrive(world.leader, { ...signed(), driveId, version: 1, scanFileId }));
  const { approval } = await getDrive.as(world.collection, driveId);
  expect(approval).toMatchObject({ number: signed().number, scanned: true });
  for (const actor of [world.leader, world.finance, world.auditor])
    expect((await openScan.as(actor, approval!.id)).bytes).toEqual(paper.bytes);
  const stranger = await makeWorld(CAN_THO);
  for (const actor of [stranger.leader, stranger.auditor, world.ward])
    await expect(openScan.as(actor, approval!.id)).rejects.toMatchObject(notFound);
});

test('an approval without a paper has none to open', async () => {
  const driveId = await makeDrive(world, 'approved');
  const { approval } = await getDrive.as(world.leader, driveId);
  expect(approval?.scanned).toBe(false);
  await expect(openScan.as(world.leader, approval!.id)).rejects.toMatchObject(notFound);
});

test('only a leader keeps one, only an image or a PDF, and only the own upload is named', async () => {
  expect(await keepScan(world.collection, { file: paper })).toMatchObject({ code: 'notAllowed' });
  const letter = new UploadedFile('qd.docx', Buffer.from('PK\u0003\u0004 word'));
  expect(await keepScan(world.leader, { file: letter })).toMatchObject({ code: 'fileUnknownFormat' });
  const driveId = await makeDrive(world, 'draft');
  const deputy = await addUser('officeLeader', BAC_NINH);
  for (const scanFileId of [await kept(), newId()])
    expect(await approveDrive(deputy, { ...signed(), driveId, version: 1, scanFileId })).toMatchObject({
      fields: { scanFileId: 'invalid' },
    });
  expect(await approveDrive(deputy, { ...signed(), driveId, version: 1, scanFileId: 'sending' })).toMatchObject({
    fields: { scanFileId: 'scanOnItsWay' },
  });
  expect((await getDrive.as(world.collection, driveId)).state).toBe('draft');
});

test('nothing is signed tomorrow', async () => {
  const driveId = await makeDrive(world, 'draft');
  const date = addDays(vietnamDay(), 1);
  expect(await approveDrive(world.leader, { ...signed('1/QĐ', date), driveId, version: 1 })).toMatchObject({
    fields: { date: 'dayInFuture' },
  });
});

test('who signs for the head signs within the days that were given', async () => {
  const driveId = await makeDrive(world, 'draft');
  const today = vietnamDay();
  const deputy = await addUser('officeLeader', BAC_NINH);
  await asOwner(async (c) => {
    await c.query(`select set_config('app.command', 'test', false)`);
    await c.query(`update "RoleAssignment" set "validFrom" = $2, "validTo" = $3 where id = $1`, [
      deputy.assignmentId,
      addDays(today, -3),
      today,
    ]);
  });
  const sign = (capacity: 'own' | 'KT' | 'TUQ', date: string) =>
    approveDrive(deputy, { ...signed('1/QĐ', date), capacity, driveId, version: 1 });
  for (const capacity of ['KT', 'TUQ'] as const)
    expect(await sign(capacity, addDays(today, -4))).toMatchObject({ fields: { date: 'outsideDelegation' } });
  ok(await sign('KT', addDays(today, -3)));
});

/** As the approval of a ward's list writes it; the list itself has its own story. */
const approveForWard = defineCommand({
  name: 'test.approve',
  permission: 'list.approve',
  input: ApprovalInput,
  async run(ctx, input) {
    const approvalId = await recordApproval(ctx, 'WardList', newId(), 'approved', input, WARD.bacGiang);
    ctx.audit({ what: 'test.approved', subjectType: 'Approval', subjectId: approvalId });
    return approvalId;
  },
});

test('a ward opens the paper of its own list, the next ward does not', async () => {
  const approvalId = ok(await approveForWard(world.leader, { ...signed(), scanFileId: await kept() }));
  expect((await openScan.as(world.ward, approvalId)).bytes).toEqual(paper.bytes);
  expect((await openScan.as(world.auditor, approvalId)).bytes).toEqual(paper.bytes);
  await expect(openScan.as(await addUser('wardOfficial', WARD.tienPhong), approvalId)).rejects.toMatchObject(notFound);
});
