import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blockingKeys, comparePair, pairFingerprint, type Comparable } from '@/lib/checks/compare';

const person = (over: Partial<Comparable> = {}): Comparable => ({
  nameKey: 'nguyen thi hong',
  birthDate: '1990-03-05',
  sex: 'female',
  citizenId: null,
  oldIdNumber: null,
  insuranceCode: null,
  cardNumber: null,
  phone: null,
  ...over,
});

test.each([
  ['one citizen number', { citizenId: '024190001234' }, { citizenId: '024190001234' }, 'same', 'sameCitizenId'],
  [
    'one number, another spelling of the date',
    { citizenId: '024190001234' },
    { citizenId: '024190001234', birthDate: '1990' },
    'same',
    'sameCitizenId',
  ],
  [
    'a number copied to somebody else',
    { citizenId: '024190001234' },
    { citizenId: '024190001234', nameKey: 'tran van duc', birthDate: '1962' },
    'possible',
    'sameCitizenId',
  ],
  [
    'one old identity card',
    { oldIdNumber: '121234567' },
    { oldIdNumber: '121234567', birthDate: null },
    'same',
    'sameOldId',
  ],
  [
    'insurance code on an old card',
    { insuranceCode: '2412345678' },
    { cardNumber: 'GD4242412345678' },
    'same',
    'sameInsuranceCode',
  ],
  ['same name and date, no number', {}, {}, 'possible', 'sameNameAndBirthDate'],
  ['year only on one side', {}, { birthDate: '1990' }, 'possible', 'sameNameAndBirthYear'],
  [
    '1 January means the year',
    { birthDate: '1990-01-01' },
    { birthDate: '1990-01-01' },
    'possible',
    'sameNameAndBirthYear',
  ],
  [
    'name without a date, same telephone',
    { birthDate: null, phone: '+84912345678' },
    { phone: '+84912345678' },
    'possible',
    'sameNameAndPhone',
  ],
  [
    'one digit mistyped',
    { citizenId: '024190001234' },
    { citizenId: '024190001284' },
    'possible',
    'nearlySameCitizenId',
  ],
  [
    'two numbers far apart, one whole date',
    { citizenId: '024190001234' },
    { citizenId: '027190555555' },
    'possible',
    'differentCitizenId',
  ],
  [
    'two numbers far apart, one year',
    { citizenId: '024190001234', birthDate: '1990' },
    { citizenId: '027190555555' },
    'different',
    'differentCitizenId',
  ],
  ['twins', {}, { nameKey: 'nguyen thi hang' }, 'different', 'differentName'],
  ['father and son', {}, { birthDate: '1962-03-05' }, 'different', 'differentBirthYear'],
  ['namesakes of two sexes', { birthDate: '1990' }, { sex: 'male' }, 'different', 'differentSex'],
] as const)('%s', (_, a, b, kind, reason) => {
  const compared = comparePair(person(a), person(b));
  expect(compared.kind).toBe(kind);
  expect(compared.reasons.map(({ code }) => code)).toContain(reason);
});

const few = (...values: (string | null)[]) => fc.constantFrom(...values);
const anyone: fc.Arbitrary<Comparable> = fc.record({
  nameKey: fc.constantFrom('nguyen thi hong', 'tran van duc', ''),
  birthDate: few('1990-03-05', '1990', '1990-01-01', '1990-04', '1962', null),
  sex: fc.constantFrom('male' as const, 'female' as const, null),
  citizenId: few('024190001234', '024190001243', '027190555555', null),
  oldIdNumber: few('121234567', null),
  insuranceCode: few('2412345678', null),
  cardNumber: few('GD4242412345678', '2412345678', 'GD4242400000000', null),
  phone: few('+84912345678', null),
});

test('comparing does not depend on the order', () => {
  fc.assert(
    fc.property(anyone, anyone, (a, b) => {
      expect(comparePair(a, b)).toEqual(comparePair(b, a));
    }),
  );
});

test('whoever may be the same is found by a key', () => {
  fc.assert(
    fc.property(anyone, anyone, (a, b) => {
      const keys = new Set(blockingKeys(a));
      if (comparePair(a, b).kind !== 'different') expect(blockingKeys(b).some((key) => keys.has(key))).toBe(true);
    }),
    { numRuns: 3_000 },
  );
});

test('a fingerprint changes with a compared field and not with the order', () => {
  const [a, b] = [person(), person({ citizenId: '024190001234' })];
  expect(pairFingerprint(a, b)).toBe(pairFingerprint(b, a));
  expect(pairFingerprint(a, b)).not.toBe(pairFingerprint({ ...a, phone: '+84912345678' }, b));
});
