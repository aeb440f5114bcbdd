import { expect, test } from 'vitest';
import { readPlaces } from '@/lib/places/wards-file';

const count = (day: string) => {
  const types: Record<string, number> = {};
  for (const { kind, type } of readPlaces(day)) types[`${kind} ${type}`] = (types[`${kind} ${type}`] ?? 0) + 1;
  return types;
};

test('the national list at both dates', () => {
  expect(count('2025-12-01')).toEqual({
    'province Tỉnh': 28,
    'province Thành phố': 6,
    'ward Xã': 2621,
    'ward Phường': 687,
    'ward Đặc khu': 13,
  });
  expect(count('2026-11-22')).toEqual({
    'province Tỉnh': 27,
    'province Thành phố': 7,
    'ward Xã': 2611,
    'ward Phường': 697,
    'ward Đặc khu': 13,
  });
});

test('a place has its code, parent, names and first day', () => {
  const places = new Map(readPlaces().map((place) => [place.code, place]));
  expect(places.get('07228')).toEqual({
    code: '07228',
    kind: 'ward',
    name: 'Đa Mai',
    nameEn: 'Da Mai',
    type: 'Phường',
    parentCode: '24',
    validFrom: '2025-07-01',
  });
  expect(places.get('07444')).toMatchObject({ name: 'Lục Nam', type: 'Xã' });
  expect(places.get('26368')).toMatchObject({ name: 'Long Thành', type: 'Phường', validFrom: '2026-04-30' });
  expect(places.get('24')).toMatchObject({ kind: 'province', name: 'Bắc Ninh', nameEn: 'Bac Ninh', parentCode: null });
});
