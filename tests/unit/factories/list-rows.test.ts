import { expect, test, vi } from 'vitest';
import { readWorkbook } from '@/lib/core/workbook/read-workbook';
import { parseRow, type RowContext } from '@/lib/lists/parse-row';
import { readList } from '@/lib/lists/read-list';
import { writeTemplate } from '@/lib/lists/template';
import { TARGET_GROUPS } from '@/lib/prices/groups';
import { listRow } from '@/tests/factories/list-rows';
import { makePeople } from '@/tests/factories/people';

// Real files in real threads: seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const context: RowContext = {
  today: '2026-11-22',
  groupCodes: [],
  cardMonths: 12,
  bookMonths: 12,
  kinds: ['card'],
  income: null,
};
const people = makePeople({
  seed: 'rows',
  count: 120,
  wardCode: '07228',
  wardName: 'phường Đa Mai',
  day: '2026-11-22',
});

test('invented people, written into the template and read back, are the same and have no errors', async () => {
  const bytes = await writeTemplate({
    driveName: 'Thử',
    wardName: 'Phường Đa Mai',
    planNumber: '1/KH-BHXH',
    groups: TARGET_GROUPS.map((group) => group.vi),
    kinds: ['card'],
    listDeadline: '2026-11-28',
    prefilled: people.map((person) => listRow(person)),
  });
  const { rows } = readList(await readWorkbook(bytes), context);
  expect(rows.flatMap((row) => row.problems.filter((one) => one.severity === 'error'))).toEqual([]);
  rows.forEach(({ values }, index) => {
    const { fullName, birthDate, sex, citizenId, insuranceCode, phone, hamlet, headName, relation, groupCode } =
      people[index]!;
    expect(values).toMatchObject({
      fullName,
      birthDate,
      sex,
      citizenId,
      insuranceCode,
      phone,
      hamlet,
      headName,
      relation,
      groupCode,
    });
  });
});

test('every group is known again by its own name, in both languages', () => {
  for (const group of TARGET_GROUPS)
    for (const name of [group.vi, group.en, group.code])
      expect([name, parseRow({ groupCode: name }, 1, context).values.groupCode]).toEqual([name, group.code]);
});
