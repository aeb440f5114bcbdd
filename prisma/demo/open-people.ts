import type { Day } from '@/lib/core/clock';
import type { RawLine } from '@/lib/lists/columns';
import { displayBirthDate } from '@/lib/lists/read-identity';
import { damage } from '@/tests/factories/damage';
import { listRow } from '@/tests/factories/list-rows';
import { type InventedPerson, makePeople } from '@/tests/factories/people';
import type { DemoWard } from './wards';

export const peopleOf = (ward: DemoWard, day: Day, count: number, seed = 'tet'): InventedPerson[] =>
  makePeople({ seed, count, wardCode: ward.code, wardName: ward.full, day, yearOnly: 0.3 });

/** The same human again, as another ward or another year wrote the name down: one of each kind that the checks find. */
export const again = (people: readonly InventedPerson[], ward: DemoWard): RawLine[] => {
  const here = (p: InventedPerson): InventedPerson => ({
    ...p,
    hamlet: 'Tổ dân phố số 9',
    address: `Tổ dân phố số 9, ${ward.full}`,
  });
  return [
    listRow(here(people[0]!)), // the same citizen id in two wards
    listRow(here(damage(people[1]!, 'noCitizenId', 'missingMarks')), { insuranceCode: '' }), // same name without marks, same birth date
    listRow(here(damage(people[2]!, 'noCitizenId', 'capitals')), {
      insuranceCode: '',
      birthDate: displayBirthDate(people[2]!.birthDate.slice(0, 4)),
    }),
  ];
};

/** The same human twice in one list: once with the number, once without; a school's list names one of the ward's again. */
export const twice = (person: InventedPerson): RawLine =>
  listRow(damage(person, 'noCitizenId', 'missingMarks'), { insuranceCode: '' });

/** What wards really send: a number that lost its zero, a group nobody knows, two people in one cell, a date that does not exist. */
export const troubled = (people: readonly InventedPerson[]): RawLine[] => [
  listRow(damage(people[0]!, 'lostZero')),
  listRow(people[1]!, { groupCode: 'Gia đình khó' }),
  listRow(people[2]!, { fullName: `${people[2]!.fullName} + con` }),
  listRow(people[3]!, { birthDate: '31/02/1980' }),
  listRow(people[4]!, { sex: '' }),
  listRow(damage(people[5]!, 'noCitizenId'), { insuranceCode: '' }),
  listRow({ ...people[6]!, fullName: people[7]!.fullName, birthDate: people[7]!.birthDate }), // the number of the line above, copied down
];
