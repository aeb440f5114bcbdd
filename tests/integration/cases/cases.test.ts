import { beforeEach, expect, test } from 'vitest';
import { answerCase } from '@/lib/cases/answer-case';
import { assignCase } from '@/lib/cases/assign-case';
import { closeCase } from '@/lib/cases/close-case';
import { createCase } from '@/lib/cases/create-case';
import { getCase, listCases } from '@/lib/cases/queries';
import { reopenCase } from '@/lib/cases/reopen-case';
import { CASE_TABLE } from '@/lib/cases/table';
import { setClock } from '@/lib/core/clock';
import { newId } from '@/lib/core/ids';
import { readTableParams } from '@/lib/core/table-params';
import { asOwner, resetDatabase } from '@/tests/support/database';
import { makeDrive, ok } from '@/tests/support/drive';
import { CAN_THO, makeWorld, WARD, type World } from '@/tests/support/world';

let world: World;
beforeEach(async () => {
  await resetDatabase();
  world = await makeWorld();
});

const table = (query: Record<string, string> = {}) => readTableParams(query, CASE_TABLE);
const delivery = { kind: 'delivery' as const, subject: 'Thẻ in sai tên', body: 'Thẻ số 12 in thiếu dấu.' };

test('a ward reports a delivery problem; the office owns, answers, opens again and closes it', async () => {
  const driveId = await makeDrive(world);
  const { caseId } = ok(await createCase(world.ward, { ...delivery, driveId }, newId()));
  const seen = await getCase.as(world.collection, caseId, 'vi');
  expect(seen).toMatchObject({ source: 'ward', wardCode: WARD.bacGiang, state: 'open', daysLeft: expect.any(Number) });
  ok(await assignCase(world.collection, { caseId, version: 1, ownerId: world.communication.userId }));
  ok(await answerCase(world.communication, { caseId, version: 2, answer: 'Đã in lại.' }));
  ok(await reopenCase(world.collection, { caseId, version: 3, reason: 'Vẫn sai' }));
  ok(await answerCase(world.communication, { caseId, version: 4, answer: 'Đã in lại lần hai.' }));
  ok(await closeCase(world.collection, { caseId, version: 5 }));
  expect(await answerCase(world.communication, { caseId, version: 6, answer: 'x' })).toMatchObject({
    code: 'wrongState',
  });
  expect(await getCase.as(world.ward, caseId, 'vi')).toMatchObject({
    state: 'closed',
    answer: 'Đã in lại lần hai.',
    owners: [],
  });
  const { rows } = await asOwner((c) =>
    c.query('select what from "AuditEvent" where "subjectId" = $1 order by at', [caseId]),
  );
  expect(rows.map(({ what }) => what)).toEqual([
    'case.opened',
    'case.assigned',
    'case.answered',
    'case.reopened',
    'case.answered',
    'case.closed',
  ]);
});

test('a case about a ward is invisible to that ward, and nobody’s name stands on an anonymous one', async () => {
  const about = ok(
    await createCase(world.communication, {
      kind: 'tip',
      source: 'anonymous',
      subject: 'Cán bộ thu tiền',
      body: 'Có người thu tiền khi phát thẻ.',
      wardCode: WARD.bacGiang,
      aboutWard: true,
    }),
  );
  for (const actor of [world.ward, world.wardLeader, world.observer]) {
    await expect(getCase.as(actor, about.caseId, 'vi')).rejects.toMatchObject({ code: 'notFound' });
    expect((await listCases.as(actor, table(), 'vi')).rows).toEqual([]);
  }
  expect(await getCase.as(world.collection, about.caseId, 'vi')).toMatchObject({
    aboutWard: true,
    createdByName: null,
  });
  expect((await listCases.as(world.auditor, table({ kind: 'tip' }), 'vi')).total).toBe(1);
});

test('a ward tells only of itself, never of wrongdoing in another’s name, and answers nothing', async () => {
  expect(await createCase(world.ward, { ...delivery, kind: 'tip' })).toMatchObject({ code: 'notAllowed' });
  expect(await createCase(world.ward, { ...delivery, wardCode: WARD.daMai })).toMatchObject({
    code: 'invalidInput',
    fields: { wardCode: 'required' },
  });
  expect(await createCase(world.observer, delivery)).toMatchObject({ code: 'notAllowed' });
  expect(await createCase(world.ward, { ...delivery, itemId: newId() })).toMatchObject({ code: 'notFound' });
  const { caseId } = ok(await createCase(world.ward, delivery));
  expect(await answerCase(world.ward, { caseId, version: 1, answer: 'x' })).toMatchObject({ code: 'notAllowed' });
  await expect(getCase.as(world.otherWard, caseId, 'vi')).rejects.toMatchObject({ code: 'notFound' });
});

test('only who may answer can own it; another province does not exist for it', async () => {
  const { caseId } = ok(await createCase(world.ward, delivery));
  expect(await assignCase(world.collection, { caseId, version: 1, ownerId: world.finance.userId })).toMatchObject({
    fields: { ownerId: 'invalid' },
  });
  const stranger = await makeWorld(CAN_THO);
  await expect(getCase.as(stranger.collection, caseId, 'vi')).rejects.toMatchObject({ code: 'notFound' });
  expect(await answerCase(stranger.collection, { caseId, version: 1, answer: 'x' })).toMatchObject({
    code: 'notFound',
  });
  expect(await assignCase(world.collection, { caseId, version: 1, ownerId: stranger.collection.userId })).toMatchObject(
    {
      fields: { ownerId: 'invalid' },
    },
  );
});

test('twenty answers at once are one answer', async () => {
  const { caseId } = ok(await createCase(world.ward, delivery));
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, i) => answerCase(world.collection, { caseId, version: 1, answer: `Trả lời ${i}` })),
  );
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
});

test('an answer is due in working days, by the kind and the law of the day', async () => {
  setClock(new Date('2026-04-29T03:00:00Z'));
  try {
    world = await makeWorld(CAN_THO);
    const { caseId } = ok(await createCase(world.collection, { ...delivery, kind: 'dataRequest', source: 'person' }));
    // Thursday 30 April and Friday 1 May are holidays, then a weekend.
    expect(await getCase.as(world.collection, caseId, 'vi')).toMatchObject({ dueOn: '2026-05-05', daysLeft: 6 });
  } finally {
    setClock(null);
  }
});
