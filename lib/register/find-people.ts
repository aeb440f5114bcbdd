import type { Tx } from '@/lib/core/place';
import { Prisma } from '@/lib/generated/prisma/client';
import { nameKey } from './names';

export interface FoundPerson {
  id: string;
  fullName: string;
  birthDate: string | null;
  sex: string | null;
  citizenId: string | null;
  insuranceCode: string | null;
  joinedToId: string | null;
}

/** Digits, a lost blank or two among them: a number and not a name. */
const numberIn = (q: string): string | null => {
  const digits = q.replace(/[\s.-]/g, '').toUpperCase();
  return /^([A-Z]{2})?\d{8,15}$/.test(digits) ? digits : null;
};

/**
 * People of a province by the beginnings of any words of their name ("ng th hong"), or by a whole identifier. Words are found as
 * ranges on text, the only prefix search that reaches an index under a policy.
 */
export async function findPeople(
  tx: Tx,
  provinceCode: string,
  q: string,
  { skip, take }: { skip: number; take: number },
): Promise<{ rows: FoundPerson[]; total: number }> {
  const number = numberIn(q);
  const words = nameKey(q).split(' ').filter(Boolean).slice(0, 6);
  if (!number && words.length === 0) return { rows: [], total: 0 };
  const condition = number
    ? Prisma.sql`p."citizenId" = ${number} or p."oldIdNumber" = ${number} or p."insuranceCode" = ${number} or p."cardNumber" = ${number}`
    : Prisma.join(
        words.map(
          (word) => Prisma.sql`p.id in (select t."refId" from "NameToken" t where t."provinceCode" = ${provinceCode}
            and t.kind = 'person' and t.token >= ${word} and t.token < ${`${word}~`})`,
        ),
        ' and ',
      );
  const rows = await tx.$queryRaw<(FoundPerson & { total: number })[]>`
    select p.id, p."fullName", p."birthDate", p.sex, p."citizenId", p."insuranceCode", p."joinedToId", count(*) over ()::int as total
      from "Person" p where p."provinceCode" = ${provinceCode} and p."erasedAt" is null and (${condition})
     order by p."nameKey", p."birthDate", p.id limit ${take} offset ${skip}`;
  return { rows: rows.map(({ total: _total, ...row }) => row), total: rows[0]?.total ?? 0 };
}
