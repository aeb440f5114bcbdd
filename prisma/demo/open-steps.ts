import { addDays, type Day, vietnamDay } from '@/lib/core/clock';
import { UploadedFile } from '@/lib/core/uploaded-file';
import { endItem } from '@/lib/cards/end-item';
import { recordAttempt } from '@/lib/handovers/record-attempt';
import { recordHandover } from '@/lib/handovers/record-handover';
import { importInsurance } from '@/lib/register/import-insurance';
import type { InventedPerson } from '@/tests/factories/people';
import { holdOnly, itemsOf, planCeremony, receiverOf, signPaper } from './ceremony-step';
import { on } from './clock';
import { must } from './must';
import type { Staff } from './staff';
import type { DemoWard } from './wards';

/** Cover that the insurer's system knows, as a CSV: these people hold a State card already. */
export async function insure(staff: Staff, people: readonly InventedPerson[], day: Day): Promise<void> {
  on(day, 8);
  const year = day.slice(0, 4);
  const rows = people.map((p) =>
    [
      p.fullName,
      p.citizenId,
      p.insuranceCode,
      'Hộ nghèo',
      'NSNN',
      'Thẻ',
      `01/01/${year}`,
      `31/12/${Number(year) + 1}`,
    ].join(','),
  );
  const text = ['Họ và tên,Số CCCD,Mã số BHXH,Nhóm đối tượng,Nguồn đóng,Loại,Từ ngày,Đến ngày', ...rows].join('\n');
  must(
    await importInsurance(staff.collection, {
      file: new UploadedFile('the-con-han.csv', Buffer.from(`\uFEFF${text}`)),
    }),
  );
}

const ISSUED = ['issued', 'printed', 'atWard', 'notified', 'activated'];

/** A ceremony that was held and half signed for, its minutes still to write; in a second ward nine came to the office, two did not. */
export async function handOverHalf(staff: Staff, driveId: string, wards: readonly DemoWard[], day: Day): Promise<void> {
  const [first, second] = wards as [DemoWard, DemoWard];
  const stage = (await itemsOf(driveId, { wardCode: first.code, state: { in: ISSUED } })).slice(0, 16);
  const ceremonyId = await planCeremony(
    staff,
    driveId,
    addDays(day, -4),
    {
      name: 'Trao thẻ BHYT đợt đầu tại phường Bắc Giang',
      nameEn: 'First presentation of cards in Bac Giang ward',
      venue: 'Nhà văn hóa phường Bắc Giang',
      wardCode: first.code,
      day,
      startsAt: '08:00',
      endsAt: '09:30',
      agenda: '08:00 Đón tiếp\n08:30 Trao thẻ',
      note: '',
      wardCodes: [first.code],
      guests: [{ name: staff.leader.name, post: 'Giám đốc BHXH tỉnh', leader: true }],
      sponsorIds: [],
    },
    stage.map((item) => item.id),
  );
  await signPaper(staff.communication, {
    driveId,
    wardCode: first.code,
    ceremonyId,
    title: 'Danh sách ký nhận thẻ BHYT',
    day,
    signed: (n) => n % 2 === 0,
  });
  await holdOnly(staff, ceremonyId, day);
  on(addDays(day, 1), 9);
  const items = await itemsOf(driveId, { wardCode: second.code, state: { in: ISSUED } });
  const { official } = staff.wards.get(second.code)!;
  for (const item of items.slice(0, 9))
    must(
      await recordHandover(official, {
        itemId: item.id,
        receiver: receiverOf(item.line, vietnamDay()),
        route: 'wardOffice',
        evidence: 'thumbprint',
      }),
    );
  for (const item of items.slice(9, 11))
    must(
      await recordAttempt(official, {
        itemId: item.id,
        reason: 'absent',
        nextOn: addDays(vietnamDay(), 6),
        nextRoute: 'home',
      }),
    );
}

/** One card in a ward ended early, since the person got a card of the State: it waits for the next batch to the insurer. */
export async function endOne(staff: Staff, driveId: string, ward: DemoWard, day: Day): Promise<void> {
  on(day, 14);
  const waiting = await itemsOf(driveId, { wardCode: ward.code, handover: 'pending', state: { in: ISSUED } });
  const { id, version } = waiting.at(-1)!;
  must(
    await endItem(staff.collection, {
      itemId: id,
      version,
      kind: 'stateCard',
      lastDay: addDays(day, 45),
      source: 'Thẻ hộ nghèo cấp theo Quyết định số 77/QĐ-UBND',
    }),
  );
}

export async function nextWeek(staff: Staff, driveId: string, today: Day, wards: readonly DemoWard[]): Promise<void> {
  const open = await itemsOf(driveId, {
    wardCode: { in: wards.map((w) => w.code) },
    handover: 'pending',
    state: { in: ['issued', 'printed', 'atWard', 'notified'] },
  });
  await planCeremony(
    staff,
    driveId,
    addDays(today, -1),
    {
      name: 'Lễ trao thẻ BHYT – Tết ấm áp',
      nameEn: 'Card presentation: a warm Tet',
      venue: 'Hội trường UBND phường Bắc Giang',
      wardCode: wards[0]!.code,
      day: addDays(today, 7),
      startsAt: '08:00',
      endsAt: '10:00',
      agenda: '08:00 Đón tiếp\n08:30 Khai mạc\n09:00 Trao thẻ',
      note: '',
      wardCodes: wards.map((w) => w.code),
      guests: [{ name: staff.leader.name, post: 'Giám đốc BHXH tỉnh', leader: true }],
      sponsorIds: [],
    },
    open.slice(0, 12).map((item) => item.id),
  );
}
