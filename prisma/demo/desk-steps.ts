import { addDays, type Day } from '@/lib/core/clock';
import { newId } from '@/lib/core/ids';
import { UploadedFile } from '@/lib/core/uploaded-file';
import { createUser } from '@/lib/access/create-user';
import { inviteUser } from '@/lib/access/invite-user';
import { createCase } from '@/lib/cases/create-case';
import { importStatement } from '@/lib/funds/import-statement';
import { proposeDecision } from '@/lib/funds/propose-decision';
import { recordPledge } from '@/lib/funds/record-pledge';
import { on } from './clock';
import { must } from './must';
import { read } from './rows';
import type { Staff } from './staff';
import type { DemoWard } from './wards';

/** A credit that names a pledge, one that names nobody, and a fee that is none of ours: what a bank's statement brings. */
export async function bankStatement(staff: Staff, pledgeId: string, day: Day): Promise<void> {
  on(day, 8);
  const { code } = await read((tx) => tx.pledge.findUniqueOrThrow({ where: { id: pledgeId } }));
  const date = day.split('-').reverse().join('/');
  const rows = [
    'Ngày giao dịch;Số tham chiếu;Ghi có;Nội dung',
    `${date};FT${day.replaceAll('-', '')}4411;10.000.000;${code} dot 1 quy dong gop`,
    `${date};FT${day.replaceAll('-', '')}4412;2.000.000;UNG HO TRAO THE BHYT NGUOI NGHEO`,
    `${date};FT${day.replaceAll('-', '')}4413;18.350;LAI TIEN GUI KHONG KY HAN`,
  ];
  const file = new UploadedFile('sao-ke.csv', Buffer.from(`\uFEFF${rows.join('\n')}`));
  must(await importStatement(staff.finance, { file }));
}

/** The largest sum that a closed drive has left: its giver agrees that it goes on to this one; the director has yet to decide. */
export async function proposeMoneyLeft(staff: Staff, toDriveId: string, day: Day): Promise<void> {
  on(day, 9);
  const left = await read(async (tx) => {
    const closed = await tx.drive.findMany({ where: { state: 'closed' }, select: { id: true } });
    const funds = await tx.fund.findMany({ where: { driveId: { in: closed.map(({ id }) => id) } } });
    const fundId = { in: funds.map(({ id }) => id) };
    // Credit balances are negative: the lowest holds most.
    return tx.accountBalance.findFirstOrThrow({
      where: { fundId, kind: 'fundAvailable' },
      orderBy: { balance: 'asc' },
    });
  });
  must(
    await proposeDecision(staff.finance, {
      fundId: left.fundId!,
      kind: 'carryOver',
      amount: String(-left.balance),
      toDriveId,
      evidence: `Biên bản họp ngày ${addDays(day, -1).split('-').reverse().join('/')} về sử dụng nguồn còn lại`,
    }),
  );
}

/** A promise of cards instead of money. */
export const promiseCards = async (staff: Staff, sponsorId: string, driveId: string, count: number, day: Day) => {
  on(day);
  must(
    await recordPledge(staff.finance, {
      sponsorId,
      driveId,
      kind: 'cards',
      amount: '',
      count: String(count),
      pledgedOn: day,
      itemKinds: ['card'],
    }),
  );
};

/** What people tell: an objection to a posted list, and a ward that cannot find somebody. */
export async function openCases(staff: Staff, driveId: string, posted: DemoWard, handing: DemoWard, day: Day) {
  on(day, 10);
  must(
    await createCase(staff.collection, {
      kind: 'objection',
      source: 'person',
      subject: 'Ý kiến về danh sách đang niêm yết',
      body: 'Người dân phản ánh một hộ trong danh sách đã chuyển đi nơi khác từ đầu năm.',
      wardCode: posted.code,
      driveId,
    }),
  );
  on(day, 11);
  must(
    await createCase(staff.wards.get(handing.code)!.official, {
      kind: 'delivery',
      source: 'ward',
      subject: 'Không liên hệ được người nhận',
      body: 'Hai lần đến nhà không gặp; hàng xóm cho biết người nhận đang ở với con tại tỉnh khác.',
      driveId,
    }),
  );
}

/** A colleague who helps until after Tết: invited, not yet signed in, and soon at the end of the role. */
export async function inviteHelper(staff: Staff, ward: DemoWard, today: Day): Promise<void> {
  on(addDays(today, -1), 16);
  const { userId } = must(
    await createUser(staff.admin, {
      name: 'Lường Thị Hạnh',
      title: 'Cán bộ tăng cường',
      email: '',
      phone: '',
      userName: 'tangcuong.tet',
      role: 'wardOfficial',
      placeCode: ward.code,
      sponsorId: '',
      validFrom: today,
      validTo: addDays(today, 25),
    }),
  );
  must(await inviteUser(staff.admin, { userId, channel: 'code' }, newId()));
}
