import { expect, test } from 'vitest';
import { type CountRow, sumBy, sumRows } from '@/lib/reports/counts';
import { growth } from '@/lib/reports/pace';
import { readRowParams } from '@/lib/reports/row-params';

const row = (wardCode: string, n: number, kind: CountRow['kind'] = 'card'): CountRow => ({
  wardCode,
  groupCode: 'NEAR_POOR',
  phaseId: null,
  kind,
  proposed: n,
  approved: n,
  paid: n,
  issued: n,
  onStage: 0,
  handedOver: n - 1,
  full: BigInt(n) * 1_263_600n,
  donated: BigInt(n) * 379_080n,
  paidValue: BigInt(n) * 379_080n,
  issuedValue: BigInt(n) * 379_080n,
  stageValue: 0n,
  handedValue: BigInt(n - 1) * 379_080n,
});

test('rows add up, by ward and in all, and no row at all is nought', () => {
  const rows = [row('07210', 3), row('07228', 2), row('07210', 4)];
  expect(sumRows(rows)).toMatchObject({ proposed: 9, handedOver: 6, full: 11_372_400n, handedValue: 2_274_480n });
  expect(sumBy(rows, ({ wardCode }) => wardCode).map(({ key, figures }) => [key, figures.approved])).toEqual([
    ['07210', 7],
    ['07228', 2],
  ]);
  expect(sumRows([])).toMatchObject({ proposed: 0, full: 0n });
});

test('growth begins on the first day, ends on the last, and never falls', () => {
  const moved = [
    { step: 'approved' as const, day: '2025-11-01', count: 5 },
    { step: 'approved' as const, day: '2025-11-20', count: 2 },
    { step: 'handedOver' as const, day: '2025-12-31', count: 6 },
  ];
  const points = growth(moved);
  expect(points[0]).toEqual({ day: '2025-11-01', approved: 5 });
  expect(points.at(-1)).toEqual({ day: '2025-12-31', approved: 7, handedOver: 6 });
  expect(points.length).toBeLessThanOrEqual(13);
  for (const [i, { approved = 0 }] of points.entries())
    expect(approved).toBeGreaterThanOrEqual(points[i - 1]?.approved ?? 0);
  expect(growth([])).toEqual([]);
});

test('an address that names no figure is read as none, never as SQL', () => {
  const { filters } = readRowParams({ step: "issued' or 1=1", ward: '07210', group: 'near poor', asOf: '31/12/2025' });
  expect(filters).toEqual({
    step: undefined,
    kind: undefined,
    ward: '07210',
    group: undefined,
    phase: undefined,
    statement: undefined,
    asOf: undefined,
  });
});
