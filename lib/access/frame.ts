import { dayToDate, now, vietnamDay } from '@/lib/core/clock';
import { defineAccountRead } from '@/lib/core/public-command';
import type { PlaceName } from '@/lib/places/wards';
import type { Actor } from './actor-type';
import { isRole, type Role } from './roles';

export interface FrameFacts {
  /** Where the active assignment stands. */
  place: PlaceName;
  demo: boolean;
  /** The person's other assignments in force today. */
  others: { id: string; role: Role; place: PlaceName }[];
}

/** Whether the invented demo is loaded: pages without a sign-in carry its banner too. */
export const holdsDemo = defineAccountRead(
  async (tx) => (await tx.provinceSetting.count({ where: { demo: true } })) > 0,
);

/** What the frame of every page shows about the one who is signed in. */
export const frameFacts = defineAccountRead(async (tx, actor: Actor): Promise<FrameFacts> => {
  const today = dayToDate(vietnamDay(now()));
  const assignments = await tx.roleAssignment.findMany({
    where: { userId: actor.userId, endedAt: null, validFrom: { lte: today }, validTo: { gte: today } },
    orderBy: [{ validFrom: 'asc' }, { id: 'asc' }],
  });
  const places = await tx.place.findMany({
    where: { code: { in: [actor.placeCode, ...assignments.map(({ placeCode }) => placeCode)] } },
    select: { code: true, name: true, nameEn: true, wardType: true },
  });
  // One who stands above the provinces sees the demo's figures among the others.
  const demo = await tx.provinceSetting.count({
    where: { demo: true, ...(actor.provinceCode ? { provinceCode: actor.provinceCode } : {}) },
  });
  const placeOf = (code: string) => {
    const place = places.find((one) => one.code === code);
    return place ?? { code, name: code, nameEn: code, wardType: null };
  };
  return {
    place: placeOf(actor.placeCode),
    demo: demo > 0,
    others: assignments.flatMap(({ id, role, placeCode }) =>
      id !== actor.assignmentId && isRole(role) ? [{ id, role, place: placeOf(placeCode) }] : [],
    ),
  };
});
