import { can } from '@/lib/access/permissions';
import { DomainError } from '@/lib/core/errors';
import { defineQuery } from '@/lib/core/query';
import { withoutMarks } from '@/lib/core/text';
import { promised } from '@/lib/drives/promised';
import type { SponsorKind, SponsorLanguage } from './rules';
import type { SponsorTable } from './table';

const key = (text: string): string => withoutMarks(text).toLowerCase();

/** Sponsors by name in any script or tax code, typed with or without tone marks; sums of money for those who may read them. */
export const listSponsors = defineQuery('sponsor.read', async ({ tx, actor, today }, params: SponsorTable) => {
  const { q, kind, state } = params.filters;
  const where = { ...(kind ? { kind } : {}), ...(state ? { state } : {}) };
  // A province has some hundred sponsors: names are compared here, where tone marks can be left out of account.
  const names = await tx.sponsor.findMany({
    where,
    select: { id: true, name: true, nameEn: true, nameOther: true, taxCode: true, createdAt: true },
  });
  const wanted = key(q ?? '');
  const found = names.filter((row) =>
    key([row.name, row.nameEn, row.nameOther, row.taxCode].join(' ')).includes(wanted),
  );
  const collator = new Intl.Collator('vi');
  found.sort((a, b) =>
    params.sort === 'name' ? collator.compare(a.name, b.name) : a.createdAt.getTime() - b.createdAt.getTime(),
  );
  if (params.desc) found.reverse();
  const ids = found.slice(params.skip, params.skip + params.take).map((row) => row.id);
  const rows = await tx.sponsor.findMany({
    where: { id: { in: ids } },
    select: {
      id: true,
      name: true,
      nameEn: true,
      nameOther: true,
      taxCode: true,
      kind: true,
      state: true,
      anonymous: true,
    },
  });
  const money = can(actor.role, 'fund.read');
  const pledged = money
    ? await tx.$queryRaw<{ sponsorId: string; amount: bigint }[]>`
        select p."sponsorId", sum(${promised(today)})::bigint as amount from "Pledge" p where p."sponsorId" = any(${ids}::uuid[]) group by 1`
    : [];
  const received = money
    ? await tx.moneyReceived.groupBy({
        by: ['sponsorId'],
        where: { sponsorId: { in: ids }, reversedAt: null },
        _sum: { amount: true },
      })
    : [];
  const sumOf = (sums: { sponsorId: string; _sum: { amount: bigint | null } }[], id: string) =>
    sums.find(({ sponsorId }) => sponsorId === id)?._sum.amount ?? 0n;
  return {
    total: found.length,
    money,
    rows: ids.flatMap((id) => {
      const row = rows.find((one) => one.id === id);
      return row
        ? [
            {
              ...row,
              pledged: pledged.find(({ sponsorId }) => sponsorId === id)?.amount ?? 0n,
              received: sumOf(received, id),
            },
          ]
        : [];
    }),
  };
});

/** A sponsor's fields as the form takes them. DomainError notFound. */
export const sponsorToEdit = defineQuery('sponsor.edit', async ({ tx }, sponsorId: string) => {
  const row = await tx.sponsor.findUnique({
    where: { id: sponsorId },
    omit: { id: true, provinceCode: true, idNumber: true, state: true, createdById: true, createdAt: true },
  });
  if (!row) throw new DomainError('notFound');
  const { kind, language, taxCode, ...fields } = row;
  return {
    ...fields,
    sponsorId,
    taxCode: taxCode ?? '',
    kind: kind as SponsorKind,
    language: language as SponsorLanguage,
  };
});

/** Opens the empty form to those who may save it; nobody else learns that it is there. */
export const openSponsorForm = defineQuery('sponsor.edit', () => Promise.resolve(null));
