import { expect, test } from 'vitest';
import {
  inputOf,
  isEmptyDraft,
  NO_MARK,
  type PaperRow,
  signedMark,
  withoutSaved,
} from '@/components/handovers/signoff-rows';
import { isChild } from '@/lib/handovers/child';

const row = (id: string, more: Partial<PaperRow> = {}): PaperRow => ({
  id,
  position: 1,
  page: 1,
  name: 'Lò Thị Mai',
  birth: '1990',
  hamlet: 'Thôn 3',
  headName: 'Lò Văn Pá',
  child: false,
  number: null,
  kind: 'card',
  handover: 'pending',
  fromPaper: false,
  issued: true,
  ...more,
});

test('a tick on a child’s row means its guardian, the head of the household first; on another row the person', () => {
  const [adult, child] = [row('a'), row('b', { child: true })];
  const marks = { a: signedMark(adult), b: { ...signedMark(child) } };
  marks.b.proxy!.proxyRelation = 'Cha';
  expect(inputOf([adult, child], marks).rows).toEqual([
    { rowId: 'a', receiver: { receiver: 'self' } },
    { rowId: 'b', receiver: { receiver: 'guardian', proxyName: 'Lò Văn Pá', proxyRelation: 'Cha', proxyId: '' } },
  ]);
});

test('rows that are in somebody’s hand by now, or no longer valid, are not sent again', () => {
  const rows = [row('a', { handover: 'handedOver' }), row('b', { issued: false }), row('c'), row('d')];
  const marks = Object.fromEntries(rows.map((one) => [one.id, signedMark(one)]));
  marks.d = { ...NO_MARK, missed: 'absent' };
  const input = inputOf(rows, marks);
  expect(input.rows.map(({ rowId }) => rowId)).toEqual(['c']);
  expect(input.missed).toEqual([{ rowId: 'd', reason: 'absent', note: '' }]);
});

test('after a save, what was ticked or photographed while it was on its way is still there', () => {
  const [a, b] = [row('a'), row('b')];
  const sent = { ...inputOf([a, b], { a: signedMark(a) }), signedOn: '2026-01-10', pages: [{ page: 1, fileId: 'f1' }] };
  const draft = { marks: { a: signedMark(a), b: signedMark(b) }, photos: { 1: 'f1', 2: 'f2' } };
  const rest = withoutSaved(draft, sent);
  expect(rest).toEqual({ marks: { b: signedMark(b) }, photos: { 2: 'f2' } });
  expect(isEmptyDraft(rest)).toBe(false);
  expect(isEmptyDraft(withoutSaved({ marks: { a: signedMark(a) }, photos: {} }, sent))).toBe(true);
});

test.each([
  ['2012-11-26', true],
  ['2012-11-25', false],
  ['2013', true],
  ['2012', false], // thirteen or fourteen: those who stand there know
  ['1954', false],
  [null, false],
])('born %s, a child on 25 November 2026: %s', (birth, child) => {
  expect(isChild(birth, '2026-11-25')).toBe(child);
});
