import { expect, test } from 'vitest';
import { programme } from '@/lib/ceremonies/minutes-paper';
import { isMonth, nextMonth, weeksOf } from '@/lib/ceremonies/month';
import { clashes } from '@/lib/ceremonies/rules';

const at = (id: string, from: string, to: string, venue: string, guests: [string, boolean][] = []) => ({
  id,
  startsAt: new Date(`2026-01-20T${from}:00Z`),
  endsAt: new Date(`2026-01-20T${to}:00Z`),
  wardCode: '07210',
  venue,
  guests: guests.map(([name, leader]) => ({ name, leader })),
  sponsors: [] as { sponsorId: string; name: string }[],
  people: [] as string[],
});

test('somebody is booked twice only when the hours overlap; a leader in one of the two is a leader', () => {
  const mine = at('a', '01:00', '02:00', 'Hội trường', [['Phạm Văn Khải', true]]);
  const same = at('b', '01:30', '03:00', 'hội trường ', [['Phạm Văn Khải', false]]);
  const after = at('c', '02:00', '03:00', 'Hội trường', [['Phạm Văn Khải', true]]);
  expect(clashes(mine, [mine, same, after])).toEqual([
    { ceremonyId: 'b', what: 'venue', name: 'hội trường ' },
    { ceremonyId: 'b', what: 'leader', name: 'Phạm Văn Khải' },
  ]);
});

test('a hall of the same name in another ward is another hall', () => {
  const mine = at('a', '01:00', '02:00', 'Hội trường UBND');
  const elsewhere = { ...at('b', '01:30', '03:00', 'Hội trường UBND'), wardCode: '07228' };
  expect(clashes(mine, [elsewhere])).toEqual([]);
});

test('a sponsor and people who receive are booked twice too; those who receive are counted, not named', () => {
  const sponsors = [{ sponsorId: 's', name: 'Công ty May' }];
  const mine = { ...at('a', '01:00', '02:00', 'Hội trường'), sponsors, people: ['p', 'q'] };
  const other = { ...at('b', '01:30', '03:00', 'Sân vận động'), sponsors, people: ['q', 'q', 'r'] };
  expect(clashes(mine, [other])).toEqual([
    { ceremonyId: 'b', what: 'sponsor', name: 'Công ty May' },
    { ceremonyId: 'b', what: 'people', name: '1' },
  ]);
  expect(clashes(mine, [{ ...other, ...at('c', '02:00', '03:00', 'Hội trường') }])).toEqual([]);
});

test('a month is whole weeks from Monday', () => {
  const weeks = weeksOf('2026-02');
  expect(weeks).toHaveLength(5);
  expect(weeks[0]![0]).toBe('2026-01-26');
  expect(weeks.at(-1)![6]).toBe('2026-03-01');
  expect(weeksOf('2027-02')).toHaveLength(4);
  expect([nextMonth('2026-12', 1), nextMonth('2026-01', -1)]).toEqual(['2027-01', '2025-12']);
  expect([isMonth('2026-13'), isMonth(undefined), isMonth('2026-09')]).toEqual([false, false, true]);
});

test('an agenda is read line by line, with its times', () => {
  expect(programme('08:00 Đón tiếp\n 8g15 - Trao thẻ \n\nBế mạc')).toEqual([
    { time: '08:00', what: 'Đón tiếp' },
    { time: '08:15', what: 'Trao thẻ' },
    { time: '', what: 'Bế mạc' },
  ]);
});
