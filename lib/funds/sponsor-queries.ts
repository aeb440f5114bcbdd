import { can } from '@/lib/access/permissions';
import { dateToDay } from '@/lib/core/clock';
import { DomainError } from '@/lib/core/errors';
import { defineQuery } from '@/lib/core/query';
import { pledgeRows, pledgeTotals } from './pledge-rows';

/**
 * A sponsor's page: the record, pledges with what came of them, documents, sign-ins. Money is left out for those who may not
 * read funds. DomainError notFound.
 */
export const getSponsor = defineQuery('sponsor.read', async ({ tx, actor, today }, sponsorId: string) => {
  const sponsor = await tx.sponsor.findUnique({ where: { id: sponsorId } });
  if (!sponsor) throw new DomainError('notFound');
  const pledges = can(actor.role, 'fund.read') ? await pledgeRows(tx, { sponsorId }, today) : null;
  const drives = await tx.drive.findMany({
    where: { id: { in: pledges?.flatMap(({ driveId }) => driveId ?? []) ?? [] } },
    select: { id: true, name: true, nameEn: true },
  });
  const documents = await tx.document.findMany({
    where: { sponsorId, personal: false },
    orderBy: { issuedAt: 'desc' },
    take: 100,
    select: { id: true, kind: true, numberText: true, date: true, state: true, language: true },
  });
  const signIns = await tx.roleAssignment.findMany({
    where: { sponsorId, role: 'sponsor', endedAt: null },
    select: { id: true, validTo: true, user: { select: { name: true } } },
  });
  return {
    sponsor,
    pledges,
    totals: pledges && pledgeTotals(pledges),
    drives: new Map(drives.map((drive) => [drive.id, drive])),
    documents: documents.map((document) => ({ ...document, date: dateToDay(document.date) })),
    signIns: signIns.map(({ id, validTo, user }) => ({ id, name: user.name, validTo: dateToDay(validTo) })),
  };
});
