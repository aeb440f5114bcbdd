import { expect, test } from 'vitest';
import { targetGroup } from '@/lib/prices/groups';
import { ageOn, parseBirthDate } from '@/lib/register/birth-date';
import { checkCitizenId, checkInsuranceCode } from '@/lib/register/identifiers';
import { nameKey } from '@/lib/register/names';
import { parsePhone } from '@/lib/register/phone';
import { damage } from '@/tests/factories/damage';
import { makePeople, type InventedPerson } from '@/tests/factories/people';

const DAY = '2026-11-22';
const options = { seed: 'test', count: 400, wardCode: '07228', wardName: 'phường Đa Mai', day: DAY };
const people = makePeople(options);

test('the same seed gives the same people, another seed others', () => {
  expect(makePeople(options)).toEqual(people);
  expect(makePeople({ ...options, seed: 'other' })[0]).not.toEqual(people[0]);
  expect(people).toHaveLength(400);
});

test('identifiers are valid, agree with sex and year, and belong to one person each', () => {
  for (const person of people) {
    const checked = checkCitizenId(person.citizenId, DAY);
    expect(checked).toMatchObject({
      ok: true,
      facts: { sex: person.sex, birthYear: Number(person.birthDate.slice(0, 4)), provinceCode: '24' },
    });
    expect(checkInsuranceCode(person.insuranceCode).ok).toBe(true);
    expect(parseBirthDate(person.birthDate, DAY).ok).toBe(true);
    if (person.phone) expect(parsePhone(person.phone)).toEqual({ ok: true, value: person.phone, warnings: [] });
    expect(ageOn(person.birthDate, DAY).min).toBeGreaterThanOrEqual(6);
    expect(targetGroup(person.groupCode)).toBeDefined();
  }
  expect(new Set(people.map((person) => person.citizenId)).size).toBe(400);
});

test('a household has one head, one hamlet, and an order without gaps', () => {
  const households = new Map<string, InventedPerson[]>();
  for (const person of people) households.set(person.household, [...(households.get(person.household) ?? []), person]);
  for (const members of households.values()) {
    expect(members.filter((member) => member.relation === 'Chủ hộ')).toHaveLength(1);
    expect(members[0]!.fullName).toBe(members[0]!.headName);
    expect(members.map((member) => member.householdOrder)).toEqual(members.map((_, i) => i + 1));
    expect(new Set(members.map((member) => member.hamlet)).size).toBe(1);
  }
  expect(households.size).toBeGreaterThan(100);
});

test('names are as common as they are: about a third are Nguyễn, some dates are years only', () => {
  const share = people.filter((person) => person.fullName.startsWith('Nguyễn ')).length / people.length;
  expect(share).toBeGreaterThan(0.2);
  expect(share).toBeLessThan(0.45);
  expect(people.some((person) => person.birthDate.length === 4)).toBe(true);
  expect(people.filter((person) => person.fullName.includes(' Thị ')).every((person) => person.sex === 'female')).toBe(
    true,
  );
});

test('damage keeps the human recognisable', () => {
  const person = people.find((one) => one.birthDate.length === 10)!;
  const damaged = damage(person, 'lostZero', 'missingMarks', 'yearOnly', 'capitals');
  expect(nameKey(damaged.fullName)).toBe(nameKey(person.fullName));
  expect(checkCitizenId(damaged.citizenId, DAY)).toMatchObject({ ok: false, suggestion: person.citizenId });
  expect(damaged.birthDate).toBe(person.birthDate.slice(0, 4));
});
