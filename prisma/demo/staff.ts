import type { Actor } from '@/lib/access/actor-type';
import { withoutMarks } from '@/lib/core/text';
import { makeRandom } from '@/tests/factories/random';
import { inventName } from '@/tests/factories/person-names';
import { type Account, addAccount, openBaseOffice, openProvince, PROVINCE } from './office';
import type { DemoWard } from './wards';

export type Office = Record<'admin' | 'finance' | 'collection' | 'communication' | 'leader' | 'auditor', Actor>;
export interface WardStaff {
  official: Actor;
  leader: Actor;
}
export interface Staff extends Office {
  wards: Map<string, WardStaff>;
  accounts: Account[];
}

const AGENCY = 'BHXH tỉnh Bắc Ninh';
const OFFICE = [
  ['admin', 'officeAdmin', 'quantri', 'Quản trị hệ thống'],
  ['finance', 'officeFinance', 'taichinh', 'Chuyên viên Phòng Kế hoạch – Tài chính'],
  ['collection', 'officeCollection', 'quanlythu', 'Chuyên viên Phòng Quản lý thu và Phát triển người tham gia'],
  ['communication', 'officeCommunication', 'truyenthong', 'Chuyên viên Phòng Truyền thông và Hỗ trợ người tham gia'],
  ['leader', 'officeLeader', 'giamdoc', 'Giám đốc'],
  ['auditor', 'auditor', 'kiemtoan', 'Kiểm toán viên'],
] as const;

const short = (ward: DemoWard): string => withoutMarks(ward.name).toLowerCase().replaceAll(' ', '');

/** Invented people at their desks: the office, a base office, each ward's official and chair, an observer, the national role. */
export async function hireStaff(wards: readonly DemoWard[]): Promise<Staff> {
  const random = makeRandom('demo:staff');
  const accounts: Account[] = [];
  const hire = async (given: Omit<Parameters<typeof addAccount>[0], 'name'>): Promise<Actor> => {
    const { account, actor } = await addAccount({
      ...given,
      name: inventName(random, random.chance(0.5) ? 'female' : 'male'),
    });
    accounts.push(account);
    return actor;
  };
  await openProvince();
  const office = {} as Office;
  for (const [key, role, userName, title] of OFFICE)
    office[key] = await hire({ role, placeCode: PROVINCE, place: AGENCY, userName, title });
  const base = `${PROVINCE}-01`;
  await openBaseOffice(
    base,
    'BHXH cơ sở Bắc Giang',
    'Bac Giang base office',
    wards.slice(0, 6).map((w) => w.code),
  );
  await hire({
    role: 'baseOffice',
    placeCode: base,
    place: 'BHXH cơ sở Bắc Giang',
    userName: 'coso.bacgiang',
    title: 'Giám đốc BHXH cơ sở',
  });
  const staff = new Map<string, WardStaff>();
  for (const ward of wards) {
    staff.set(ward.code, {
      official: await hire({
        role: 'wardOfficial',
        placeCode: ward.code,
        place: ward.full,
        userName: `canbo.${short(ward)}`,
        title: 'Công chức Văn hóa – Xã hội',
      }),
      leader: await hire({
        role: 'wardLeader',
        placeCode: ward.code,
        place: ward.full,
        userName: `chutich.${short(ward)}`,
        title: 'Chủ tịch UBND',
      }),
    });
  }
  const observed = wards.find(({ name }) => name === 'Tân An') ?? wards[0]!;
  await hire({
    role: 'wardObserver',
    placeCode: observed.code,
    place: observed.full,
    userName: `mttq.${short(observed)}`,
    title: 'Chủ tịch Ủy ban MTTQ',
  });
  await hire({
    role: 'national',
    placeCode: 'VN',
    place: 'Bảo hiểm xã hội Việt Nam',
    userName: 'trunguong',
    title: 'Chuyên viên',
    provinceCode: null,
  });
  return { ...office, wards: staff, accounts };
}
