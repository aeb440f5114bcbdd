import { can, type Permission } from '@/lib/access/permissions';
import type { QueryCtx } from '@/lib/core/query';
import { paths } from '@/lib/paths';

/** A fact that moved, with how many of it; `home.moved.<code>` puts it into words. */
export interface Moved {
  code: string;
  count: number;
  drive: { name: string; nameEn: string } | null;
  /** Where it is seen, for a reader who may go there. */
  href: string | null;
}

interface Counted {
  driveId: string | null;
  _count: number;
}

const MOST = 8;
const DAY_MS = 86_400_000;
const WINDOW_DAYS = 14;

/** Places that may read each fact; a role that may not is not asked about it, since the table would refuse the whole. */
const MONEY = ['province', 'auditor'];
const PEOPLE = ['province', 'base', 'ward'];

/** What moved in the drives that this person may see since the last visit, or in the last two weeks. */
export async function movedLately({ tx, actor, now }: QueryCtx, since: Date | null): Promise<Moved[]> {
  const earliest = new Date(now.getTime() - WINDOW_DAYS * DAY_MS);
  const from = since && since > earliest ? since : earliest;
  const facts: { code: string; driveId: string | null; n: number; href: string | null }[] = [];
  const add = (code: string, needs: Permission, rows: Counted[], href: (driveId: string) => string) =>
    facts.push(
      ...rows.flatMap(({ driveId, _count: n }) =>
        driveId ? [{ code, driveId, n, href: can(actor.role, needs) ? href(driveId) : null }] : [],
      ),
    );
  if ([...PEOPLE, 'auditor'].includes(actor.placeRole)) {
    const lists = await tx.wardList.groupBy({ by: ['driveId'], where: { submittedAt: { gte: from } }, _count: true });
    add('listsSubmitted', 'list.read', lists, (id) => paths.drive(id).lists);
    const given = await tx.handover.groupBy({ by: ['driveId'], where: { happenedAt: { gte: from } }, _count: true });
    add('handedOver', 'handover.read', given, (id) => paths.drive(id).handovers);
  }
  if (MONEY.includes(actor.placeRole)) {
    const runs = await tx.allocationRun.groupBy({
      by: ['driveId'],
      where: { proposedAt: { gte: from } },
      _count: true,
    });
    add('runsProposed', 'allocation.read', runs, (id) => paths.drive(id).allocation);
    const paid = await tx.remittance.groupBy({ by: ['driveId'], where: { paidOn: { gte: from } }, _count: true });
    add('remittancesPaid', 'remittance.read', paid, (id) => paths.drive(id).payments);
    const pledges = await tx.pledge.groupBy({ by: ['driveId'], where: { pledgedOn: { gte: from } }, _count: true });
    add('pledgesMade', 'fund.read', pledges, (id) => paths.drive(id).funds);
  }
  if (actor.placeRole === 'sponsor') {
    const papers = await tx.document.groupBy({ by: ['driveId'], where: { issuedAt: { gte: from } }, _count: true });
    facts.push(
      ...papers.map((r) => ({ code: 'papersIssued', driveId: r.driveId, n: r._count, href: paths.sponsorHome })),
    );
  }
  if (facts.length === 0) return [];
  const drives = await tx.drive.findMany({
    where: { id: { in: facts.flatMap((f) => f.driveId ?? []) } },
    select: { id: true, name: true, nameEn: true },
  });
  const names = new Map(drives.map((d) => [d.id, d]));
  return facts.slice(0, MOST).map(({ code, driveId, n, href }) => ({
    code,
    count: n,
    drive: (driveId && names.get(driveId)) || null,
    href,
  }));
}
