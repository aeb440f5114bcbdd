import { Prisma } from '@/lib/generated/prisma/client';
import type { PlaceName } from '@/lib/places/wards';
import { isRole, type Role } from './roles';

/** What the frame of every page shows about the one who is signed in. */
export interface FrameFacts {
  /** Where the active assignment stands. */
  place: PlaceName;
  demo: boolean;
  /** The person's other assignments in force today. */
  others: { id: string; role: Role; place: PlaceName }[];
}

export interface FrameRow {
  place: PlaceName;
  demo: boolean;
  others: { id: string; role: string; place: PlaceName }[];
}

/** A place by its code, which stands for the name of one that is not known. */
const placeOf = (code: Prisma.Sql): Prisma.Sql => Prisma.sql`
  (select json_build_object('code', code, 'name', coalesce(p.name, code), 'nameEn', coalesce(p."nameEn", code), 'wardType', p."wardType")
     from (select ${code} as code) c left join "Place" p using (code))`;

/**
 * The columns behind it, of a user `u` and the assignment `a`. One who stands above the provinces sees the demo's figures among the
 * others.
 */
export const frameColumns = (today: Date): Prisma.Sql => Prisma.sql`
  ${placeOf(Prisma.sql`a."placeCode"`)} as place,
  exists (select from "ProvinceSetting" p where p.demo and p."provinceCode" = coalesce(a."provinceCode", p."provinceCode")) as demo,
  (select coalesce(json_agg(json_build_object('id', o.id, 'role', o.role, 'place', ${placeOf(Prisma.sql`o."placeCode"`)})
                            order by o."validFrom", o.id), '[]')
     from "RoleAssignment" o
    where o."userId" = u.id and o.id <> a.id and o."endedAt" is null and o."validFrom" <= ${today} and o."validTo" >= ${today}) as others`;

export const toFrame = ({ place, demo, others }: FrameRow): FrameFacts => ({
  place,
  demo,
  others: others.flatMap(({ id, role, place: at }) => (isRole(role) ? [{ id, role, place: at }] : [])),
});
