import type { Actor } from '@/lib/access/actor-type';
import { actorOfUser } from '@/lib/access/read-actor';
import type { Role } from '@/lib/access/roles';
import { addDays, dayToDate, now, vietnamDay } from '@/lib/core/clock';
import { newId } from '@/lib/core/ids';
import { inPlace } from '@/lib/core/place';

/** Bắc Ninh and, as the stranger, Cần Thơ, with real wards. */
export const BAC_NINH = '24';
export const CAN_THO = '92';
export const WARD = {
  bacGiang: '07210',
  daMai: '07228',
  tienPhong: '07696',
  tanTien: '07699',
  nganBay: '31340',
} as const;

const OFFICE: Role[] = [
  'officeAdmin',
  'officeFinance',
  'officeCollection',
  'officeCommunication',
  'officeLeader',
  'auditor',
];

/** Adds a sign-in with one role at a place, as the sign-in role may, and gives its actor. */
export async function addUser(
  role: Role,
  placeCode: string,
  more: { provinceCode?: string | null; sponsorId?: string; humanId?: string; name?: string } = {},
): Promise<Actor> {
  const id = newId();
  const provinceCode = more.provinceCode === undefined ? BAC_NINH : more.provinceCode;
  const today = vietnamDay();
  await inPlace({ placeRole: 'signin', command: 'test.world' }, async (tx) => {
    await tx.user.createMany({
      data: [
        {
          id,
          humanId: more.humanId ?? id,
          provinceCode,
          userName: `${role}.${placeCode}.${id.slice(-6)}`.toLowerCase(),
          name: more.name ?? `${role} ${placeCode}`,
        },
      ],
    });
    await tx.roleAssignment.createMany({
      data: [
        {
          userId: id,
          role,
          placeCode,
          provinceCode,
          sponsorId: more.sponsorId ?? null,
          validFrom: dayToDate(addDays(today, -400)),
          validTo: dayToDate(addDays(today, 400)),
        },
      ],
    });
  });
  const actor = await actorOfUser(id, null, now());
  if (!actor) throw new Error(`no actor for ${role}`);
  return actor;
}

export type World = Record<'admin' | 'finance' | 'collection' | 'communication' | 'leader' | 'auditor', Actor> & {
  /** Ward official and chair of Bắc Giang; official of Đa Mai; observer of Bắc Giang. */
  ward: Actor;
  wardLeader: Actor;
  otherWard: Actor;
  observer: Actor;
};

/** One province with an office, two wards and their people. Call it in each test: the database is emptied between tests. */
export async function makeWorld(provinceCode: string = BAC_NINH): Promise<World> {
  await inPlace({ placeRole: 'province', provinceCode, command: 'test.world' }, (tx) =>
    tx.provinceSetting.createMany({
      data: [
        {
          provinceCode,
          agencyName: `BẢO HIỂM XÃ HỘI TỈNH ${provinceCode}`,
          agencyNameEn: `Social Security of province ${provinceCode}`,
          city: 'Bắc Ninh',
        },
      ],
    }),
  );
  const office = await Promise.all(OFFICE.map((role) => addUser(role, provinceCode, { provinceCode })));
  const [admin, finance, collection, communication, leader, auditor] = office as [
    Actor,
    Actor,
    Actor,
    Actor,
    Actor,
    Actor,
  ];
  const [first, second] = provinceCode === BAC_NINH ? [WARD.bacGiang, WARD.daMai] : [WARD.nganBay, '31157'];
  const [ward, wardLeader, otherWard, observer] = await Promise.all([
    addUser('wardOfficial', first, { provinceCode }),
    addUser('wardLeader', first, { provinceCode }),
    addUser('wardOfficial', second, { provinceCode }),
    addUser('wardObserver', first, { provinceCode }),
  ]);
  return {
    admin,
    finance,
    collection,
    communication,
    leader,
    auditor,
    ward: ward!,
    wardLeader: wardLeader!,
    otherWard: otherWard!,
    observer: observer!,
  };
}
