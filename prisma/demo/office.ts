import { randomInt } from 'node:crypto';
import type { Actor } from '@/lib/access/actor-type';
import { hashPassword } from '@/lib/access/password';
import { actorOfUser } from '@/lib/access/read-actor';
import type { Role } from '@/lib/access/roles';
import { dayToDate, now } from '@/lib/core/clock';
import { newId } from '@/lib/core/ids';
import { inPlace } from '@/lib/core/place';

export const PROVINCE = '24';

/** Someone who signs in; `place` is shown beside the account. */
export interface Account {
  role: Role;
  place: string;
  userName: string;
  password: string;
}

interface NewAccount {
  role: Role;
  placeCode: string;
  place: string;
  userName: string;
  name: string;
  title: string;
  provinceCode?: string | null;
  /** A giver's records; one sign-in may hold several. */
  sponsorIds?: string[];
}

/** Settings of the agency; the account number is invented. */
export const openProvince = () =>
  inPlace({ placeRole: 'province', provinceCode: PROVINCE, command: 'demo.office' }, (tx) =>
    tx.provinceSetting.createMany({
      data: [
        {
          provinceCode: PROVINCE,
          agencyName: 'BẢO HIỂM XÃ HỘI TỈNH BẮC NINH',
          agencyNameEn: 'Bac Ninh Provincial Social Security',
          address: 'Số 1 đường Mẫu, phường Bắc Giang, tỉnh Bắc Ninh',
          city: 'Bắc Ninh',
          phone: '0204 300 0000',
          email: 'bhxh.bacninh@example.vn',
          bankBin: '970418',
          bankName: 'BIDV – Chi nhánh Bắc Ninh',
          bankAccount: '2150000123456',
          demo: true,
        },
      ],
    }),
  );

/** A base office that covers wards, as a province makes it for itself. */
export const openBaseOffice = (code: string, name: string, nameEn: string, wardCodes: readonly string[]) =>
  inPlace({ placeRole: 'province', provinceCode: PROVINCE, command: 'demo.office' }, async (tx) => {
    const validFrom = dayToDate('2025-07-01');
    await tx.place.createMany({ data: [{ code, kind: 'baseOffice', name, nameEn, validFrom }] });
    await tx.placeMembership.createMany({
      data: [
        { placeCode: code, parentCode: PROVINCE, validFrom },
        ...wardCodes.map((placeCode) => ({ placeCode, parentCode: code, validFrom })),
      ],
    });
  });

const SYLLABLES = [
  'sen',
  'lua',
  'tre',
  'mai',
  'dao',
  'song',
  'nui',
  'may',
  'gio',
  'nang',
  'que',
  'lang',
  'cau',
  'ben',
  'vuon',
];
/** Three words and four digits: easy to type on a phone, made anew for each installation. */
const newPassword = (): string =>
  `${[0, 1, 2].map(() => SYLLABLES[randomInt(SYLLABLES.length)]).join('-')}-${randomInt(1000, 10_000)}`;

/** Makes a sign-in with one role, in force from before the first drive until two years on. */
export async function addAccount(given: NewAccount): Promise<{ account: Account; actor: Actor }> {
  const id = newId();
  const password = newPassword();
  const passwordHash = await hashPassword(password);
  const provinceCode = given.provinceCode === undefined ? PROVINCE : given.provinceCode;
  await inPlace({ placeRole: 'signin', command: 'demo.office' }, async (tx) => {
    await tx.user.createMany({
      data: [
        { id, humanId: id, provinceCode, userName: given.userName, name: given.name, title: given.title, passwordHash },
      ],
    });
    await tx.roleAssignment.createMany({
      data: (given.sponsorIds ?? [null]).map((sponsorId) => ({
        userId: id,
        role: given.role,
        placeCode: given.placeCode,
        provinceCode,
        sponsorId,
        validFrom: dayToDate('2025-07-01'),
        validTo: dayToDate('2028-12-31'),
      })),
    });
  });
  const actor = await actorOfUser(id, null, now());
  if (!actor) throw new Error(`no actor for ${given.userName}`);
  return { account: { role: given.role, place: given.place, userName: given.userName, password }, actor };
}
