import type { Day } from '@/lib/core/clock';
import type { Sex } from '@/lib/register/identifiers';
import { inventName, inventSurname } from './person-names';
import { makeRandom, makeWeighted, type Random } from './random';

/** Somebody who does not exist, as a ward would put them on its list. */
export type InventedPerson = {
  fullName: string;
  sex: Sex;
  /** `yyyy` or `yyyy-mm-dd`. */
  birthDate: string;
  citizenId: string;
  insuranceCode: string;
  /** E.164, or null for those without a telephone. */
  phone: string | null;
  ethnicity: string;
  hamlet: string;
  address: string;
  wardCode: string;
  /** The same for all members of one household. */
  household: string;
  headName: string;
  /** `Chủ hộ` for the head, else what the member is to the head. */
  relation: string;
  /** From 1, in the order in which the household joins. */
  householdOrder: number;
  groupCode: string;
  circumstances: string;
};

export type PeopleOptions = {
  /** The same seed gives the same people; use the ward and drive in it. */
  seed: string;
  count: number;
  wardCode: string;
  /** Name as in an address, such as "phường Đa Mai". */
  wardName: string;
  /** Day on which ages are reckoned. */
  day: Day;
  /** Where births were registered; those of Bắc Giang and Bắc Ninh when not given. */
  prefixes?: readonly string[];
  hamlets?: readonly string[];
  /** Group → weight of its households. */
  groups?: Readonly<Record<string, number>>;
  /** Share of people over 60 of whom only the year of birth is known. */
  yearOnly?: number;
};

const GROUPS = {
  NEAR_POOR: 40,
  JUST_ESCAPED_NEAR_POOR: 20,
  AVERAGE_LIVING: 15,
  HARDSHIP: 15,
  FREELANCE: 6,
  DISASTER: 4,
};
const CIRCUMSTANCES: Readonly<Record<string, readonly string[]>> = {
  NEAR_POOR: [
    'Hộ cận nghèo, đông người phụ thuộc',
    'Hộ cận nghèo, lao động chính hay đau ốm',
    'Hộ cận nghèo, con còn đi học',
  ],
  JUST_ESCAPED_NEAR_POOR: ['Mới thoát cận nghèo, thu nhập chưa ổn định', 'Mới thoát nghèo, chưa có thẻ'],
  AVERAGE_LIVING: ['Làm ruộng, thu nhập thấp', 'Chăn nuôi nhỏ, mất mùa'],
  HARDSHIP: ['Già yếu, sống một mình', 'Mắc bệnh hiểm nghèo', 'Nuôi con một mình', 'Khuyết tật nhẹ, không có việc làm'],
  FREELANCE: ['Bán vé số', 'Phụ hồ, việc không đều', 'Thu mua phế liệu'],
  DISASTER: ['Nhà tốc mái sau bão', 'Ngập lụt, mất hoa màu'],
};
const ethnicity = makeWeighted([
  ['Kinh', 92],
  ['Nùng', 3],
  ['Tày', 2],
  ['Sán Dìu', 2],
  ['Cao Lan', 1],
] as const);
const PHONE_STARTS = ['91', '97', '98', '38', '86', '36'] as const;

/** Invented people in households, with names by frequency and identifiers that agree with sex, year and province. */
export function makePeople(options: PeopleOptions): InventedPerson[] {
  const random = makeRandom(`${options.seed}:${options.wardCode}`);
  const group = makeWeighted(Object.entries(options.groups ?? GROUPS));
  const people: InventedPerson[] = [];
  for (let number = 1; people.length < options.count; number++)
    people.push(...makeHousehold(random, options, group(random), number));
  return people.slice(0, options.count);
}

type Member = { relation: string; sex: Sex; age: number; surname?: string };

function makeHousehold(random: Random, options: PeopleOptions, groupCode: string, number: number): InventedPerson[] {
  const members = inventMembers(random);
  const people = ethnicity(random);
  const hamlet = random.pick(options.hamlets ?? Array.from({ length: 8 }, (_, i) => `Tổ dân phố số ${i + 1}`));
  const head = inventName(random, members[0]!.sex, members[0]!.surname);
  return members.map((member, index) => {
    const fullName = index === 0 ? head : inventName(random, member.sex, member.surname);
    const born = inventBirth(random, member.age, options);
    return {
      fullName,
      sex: member.sex,
      birthDate: born,
      citizenId: inventCitizenId(random, member.sex, Number(born.slice(0, 4)), options.prefixes ?? ['024', '027']),
      insuranceCode: `24${random.digits(8)}`,
      phone: member.age >= 18 && random.chance(0.7) ? `+84${random.pick(PHONE_STARTS)}000${random.digits(4)}` : null,
      ethnicity: people,
      hamlet,
      address: `${hamlet}, ${options.wardName}`,
      wardCode: options.wardCode,
      household: `${options.wardCode}-${options.seed}-${number}`,
      headName: head,
      relation: member.relation,
      householdOrder: index + 1,
      groupCode: groupOf(groupCode, member.age),
      circumstances: random.pick(CIRCUMSTANCES[groupCode] ?? ['Hoàn cảnh khó khăn']),
    };
  });
}

/** A pupil counts as a pupil (the State pays half) unless the household's own group gets more. */
const groupOf = (household: string, age: number): string =>
  age <= 22 && household !== 'NEAR_POOR' && household !== 'POOR' ? 'STUDENT' : household;

/** One to four people: a head, often a spouse, children of school age, now and then a parent. */
function inventMembers(random: Random): Member[] {
  const sex: Sex = random.chance(0.6) ? 'male' : 'female';
  const age = random.int(30, 78);
  const surname = inventSurname(random);
  const members: Member[] = [{ relation: 'Chủ hộ', sex, age, surname }];
  if (random.chance(0.45))
    members.push({
      relation: sex === 'male' ? 'Vợ' : 'Chồng',
      sex: sex === 'male' ? 'female' : 'male',
      age: random.int(Math.max(age - 6, 24), age + 3),
    });
  const children = age < 55 ? random.int(0, 2) : 0;
  for (let i = 0; i < children; i++)
    members.push({
      relation: 'Con',
      sex: random.chance(0.5) ? 'male' : 'female',
      age: random.int(7, Math.max(8, Math.min(22, age - 22))),
      surname,
    });
  if (age < 60 && random.chance(0.12))
    members.push({ relation: 'Mẹ', sex: 'female', age: Math.min(age + random.int(20, 28), 92) });
  return members;
}

function inventBirth(random: Random, age: number, { day, yearOnly = 0.25 }: PeopleOptions): string {
  const year = Number(day.slice(0, 4)) - age;
  if (age > 60 && random.chance(yearOnly)) return String(year);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${year}-${two(random.int(1, 12))}-${two(random.int(1, 28))}`;
}

/** Place, century and sex, year, six digits by chance (Decree 137/2015): consistent, and nobody's. */
export function inventCitizenId(random: Random, sex: Sex, year: number, prefixes: readonly string[]): string {
  const century = (Math.floor(year / 100) - 19) * 2 + (sex === 'female' ? 1 : 0);
  return random.pick(prefixes) + century + String(year).slice(2) + random.digits(6);
}
