import type { Day } from '@/lib/core/clock';
import type { RawLine } from '@/lib/lists/columns';
import { targetGroup } from '@/lib/prices/groups';
import { listRow } from '@/tests/factories/list-rows';
import { type InventedPerson, makePeople } from '@/tests/factories/people';
import type { DemoWard } from './wards';

const words = (group: string): string => targetGroup(group)?.vi ?? group;

/**
 * Rows of a ward's list. The first `full` are heads of households in hardship, at the whole family premium; the next
 * `nearPoor` are near-poor, of whom a sponsor pays the 30 % that the State leaves; the others as chance made them.
 */
export function wardRows(
  drive: string,
  ward: DemoWard,
  day: Day,
  count: number,
  stage: { full: number; nearPoor: number },
  over: RawLine = {},
): RawLine[] {
  const people = makePeople({
    seed: drive,
    count: count * 3 + 20,
    wardCode: ward.code,
    wardName: ward.full,
    day,
    yearOnly: 0.3,
  });
  const heads = people.filter((p) => p.relation === 'Chủ hộ');
  const first = heads.slice(0, stage.full + stage.nearPoor);
  const taken = new Set(first.map((p) => p.household));
  const rest = people.filter((p) => !taken.has(p.household)).slice(0, count - first.length);
  return [
    ...first.map((p, i) =>
      listRow(p, { ...over, groupCode: words(i < stage.full ? 'HARDSHIP' : 'NEAR_POOR'), householdOrder: '1' }),
    ),
    ...rest.map((p) => listRow(p, { ...over, ...formOf(p, day) })),
  ];
}

/** Old people ask for paper; the others have a telephone. */
const formOf = (person: InventedPerson, day: Day): RawLine =>
  Number(day.slice(0, 4)) - Number(person.birthDate.slice(0, 4)) >= 65 ? { itemForm: 'Giấy' } : {};
