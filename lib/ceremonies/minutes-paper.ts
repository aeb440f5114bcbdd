import type { Day } from '@/lib/core/clock';
import type { Numbering } from '@/lib/documents/issue-document';
import type { TemplateInput } from '@/lib/documents/kinds';
import type { officeOf } from '@/lib/documents/office';
import { formatter } from '@/lib/i18n/format';
import { timeOf } from './ceremony-view';
import type { sixCounts } from './figures';

export interface MinutesFacts {
  ceremony: { name: string; venue: string; agenda: string; minutes: string; startsAt: Date; endsAt: Date };
  day: Day;
  drive: { name: string; planNumber: string };
  office: Awaited<ReturnType<typeof officeOf>>;
  /** "Phường Đa Mai". */
  wards: readonly string[];
  guests: readonly { name: string; post: string; leader: boolean }[];
  sponsors: string[];
  items: { kind: 'card' | 'book'; onStage: number; elsewhere: number; value: bigint }[];
  words: string;
  counts: Awaited<ReturnType<typeof sixCounts>>;
  today: Day;
}

const vi = formatter('vi'); // minutes are in Vietnamese

/** "08:00" → "08 giờ 00", as minutes are written. */
const hours = (at: Date): string => timeOf(at).replace(':', ' giờ ');
const dmy = (day: Day): string => day.split('-').reverse().join('/');
const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** Each line of an agenda may begin with its time: "08:15 Tuyên bố lý do". */
export const programme = (agenda: string) =>
  lines(agenda).map((line) => {
    const timed = /^(\d{1,2})[:hg](\d{2})?\s*[-–:.]?\s*(.+)$/.exec(line);
    return timed
      ? { time: `${timed[1]!.padStart(2, '0')}:${timed[2] ?? '00'}`, what: timed[3]! }
      : { time: '', what: line };
  });

const noParty = { address: null, phone: null, taxCode: null, representative: null, post: null };

/** The minutes, in the layout of Decree 30/2020. */
export const minutesPaper = (facts: MinutesFacts, numbering: Numbering): TemplateInput<'ceremonyMinutes'> => {
  const { ceremony, office, counts: n } = facts;
  const leader = facts.guests.find((guest) => guest.leader);
  const signer = (post: string) => ({ capacity: null, onBehalfOf: null, post, name: null });
  return {
    letterhead: office.letterhead(numbering.numberText, facts.today),
    title: ceremony.name,
    drive: facts.drive.name,
    planNumber: facts.drive.planNumber,
    day: facts.day,
    from: hours(ceremony.startsAt),
    to: hours(ceremony.endsAt),
    place: ceremony.venue,
    handingParty: {
      ...noParty,
      name: office.organisation,
      address: office.address || null,
      representative: leader?.name ?? null,
      post: leader?.post || null,
    },
    receivingParty: { ...noParty, name: facts.wards.map((ward) => `Ủy ban nhân dân ${ward}`).join('; ') },
    attendees: facts.guests.map(({ name, post }) => ({ name, post })),
    sponsors: facts.sponsors,
    programme: programme(ceremony.agenda),
    items: facts.items,
    valueInWords: facts.words,
    remarks: [
      ...lines(ceremony.minutes),
      `Tính đến ngày ${dmy(facts.today)}, tại các xã, phường dự lễ: đề nghị ${n.proposed} người; được duyệt ${n.approved}; đã nộp tiền ${n.paid}; đã cấp ${n.issued}; đã trao tại buổi lễ ${n.onStage}; đã trao tất cả ${n.handedOver}.`,
      `Giá trị thẻ, sổ trao tại buổi lễ (phần nhà tài trợ): ${vi.money(n.stageValue)}.`,
    ],
    copies: 3,
    signatures: [signer('Đại diện bên giao'), signer('Người chứng kiến'), signer('Đại diện bên nhận')],
    copiesTo: ['Các bên ký biên bản;', 'Lưu: VT, TT.'],
    proof: { code: numbering.code, url: numbering.verifyUrl },
  };
};
