import { afterEach, beforeEach, expect, test } from 'vitest';
import { addDays, dayToDate, setClock, vietnamDay } from '@/lib/core/clock';
import { inPlace } from '@/lib/core/place';
import { readLine, readListHead, readTemplateFacts } from '@/lib/lists/queries';
import { acceptAllSuggestions, changeLine } from '@/lib/lists/save-line';
import { asOwner, resetDatabase } from '@/tests/support/database';
import { BAC_NINH, makeWorld } from '@/tests/support/world';
import { filledTemplate, linesOf, newList, openDrive, person, upload, value } from './given';

// Days on both sides of a change of the rules.
beforeEach(() => setClock(new Date('2026-11-25T03:00:00Z')));
afterEach(async () => {
  setClock(null);
  await resetDatabase();
});

const BOOK = { itemKind: 'Sổ BHXH', months: '6' };
const incomes = (listId: string) =>
  asOwner(async (c) =>
    (await c.query(`select income from "ListLine" where "listId" = $1 order by "rowNumber"`, [listId])).rows.map(
      (row) => row.income as string | null,
    ),
  );

/** Cards and books in the plan, given from a day on. */
async function planWithBooks(driveId: string, validFromGoal = addDays(vietnamDay(), 20)): Promise<void> {
  await inPlace({ placeRole: 'province', provinceCode: BAC_NINH, command: 'test.books' }, (tx) =>
    tx.drive.updateMany({
      where: { id: driveId },
      data: { targetCards: 40, targetBooks: 10, validFromGoal: dayToDate(validFromGoal) },
    }),
  );
}

test('the income of a book comes from the file, is checked by the rules of the day and corrected by one press or in the form', async () => {
  const world = await makeWorld();
  const driveId = await openDrive(world);
  expect((await readTemplateFacts.as(world.ward, driveId)).kinds).toEqual(['card']);
  await planWithBooks(driveId);
  expect((await readTemplateFacts.as(world.ward, driveId)).kinds).toEqual(['card', 'book']);
  const listId = await newList(world.ward, driveId);
  const rows = [
    person(1, { ...BOOK, income: '3.000.000' }),
    person(2, { ...BOOK, income: '500.000' }),
    person(3, { ...BOOK }),
    person(4),
  ];
  value(await upload(world.ward, listId, await filledTemplate(rows)));
  expect(await incomes(listId)).toEqual(['3000000', null, null, null]);
  const [, low, none] = await linesOf(listId);
  expect(low!.problems).toMatchObject([{ column: 'income', code: 'incomeOutOfBounds', value: '500.000' }]);
  expect([low!.errorCount, none!.errorCount, none!.warningCount]).toEqual([1, 0, 1]);

  // What could not be taken stands in its field as it was typed.
  const line = await readLine.as(world.ward, listId, low!.id, 'vi');
  expect(line.fields.income).toBe('500000');
  value(await changeLine(world.ward, { ...line.fields, income: '2000000', lineId: low!.id, version: line.version }));
  expect(value(await acceptAllSuggestions(world.ward, { listId, code: 'incomeMissing' })).lines).toBe(1);
  const least = none!.problems.find((one) => one.code === 'incomeMissing')!.suggestion!;
  expect(await incomes(listId)).toEqual(['3000000', '2000000', least, null]);
  expect((await readListHead.as(world.ward, listId, 'vi')).counts).toMatchObject({ cards: 1, books: 3, withErrors: 0 });

  // Changed into a card, the line has no income any more.
  const first = (await linesOf(listId))[0]!;
  const read = await readLine.as(world.ward, listId, first.id, 'vi');
  value(await changeLine(world.ward, { ...read.fields, itemKind: 'card', lineId: first.id, version: read.version }));
  expect((await incomes(listId))[0]).toBeNull();
});
