import { provinceOf } from '@/lib/access/actor-type';
import { can } from '@/lib/access/permissions';
import { approvalView } from '@/lib/core/approval';
import { dateToDay } from '@/lib/core/clock';
import type { QueryCtx } from '@/lib/core/query';
import { erasureBlocks, heldVouchers } from './erasure-facts';
import type { ERASURE_ASKERS } from './schema';

/** What was asked and decided about erasing a human, newest first, and what this reader may do now. In a province's place. */
export async function erasureView({ tx, actor, today }: QueryCtx, personId: string, erased: boolean) {
  const provinceCode = provinceOf(actor);
  const rows = await tx.erasure.findMany({ where: { provinceCode, personId }, orderBy: { id: 'desc' } });
  const users = await tx.user.findMany({
    where: { id: { in: rows.map(({ createdById }) => createdById) } },
    select: { id: true, name: true },
  });
  const approvals = await tx.approval.findMany({
    where: { id: { in: rows.flatMap(({ approvalId }) => approvalId ?? []) } },
  });
  const waits = rows.some(({ state }) => state === 'proposed');
  const mayPropose = can(actor.role, 'erasure.propose') && !erased && !waits;
  return {
    rows: rows.map((row) => {
      const approval = approvals.find(({ id }) => id === row.approvalId);
      return {
        id: row.id,
        version: row.version,
        state: row.state as 'proposed' | 'approved' | 'rejected' | 'withdrawn',
        askedBy: row.askedBy as (typeof ERASURE_ASKERS)[number],
        askedOn: dateToDay(row.askedOn),
        dueOn: dateToDay(row.dueOn),
        evidence: row.evidence,
        refusal: row.refusal,
        proposedBy: users.find(({ id }) => id === row.createdById)?.name ?? null,
        approval: approval ? approvalView(approval) : null,
        heldUntil: row.heldUntil && dateToDay(row.heldUntil),
        erased: row.erased as { records: number; lines: number; covers: number } | null,
      };
    }),
    may: {
      propose: mayPropose,
      withdraw: can(actor.role, 'erasure.propose'),
      decide: can(actor.role, 'erasure.decide'),
    },
    blocks: mayPropose || waits ? await erasureBlocks(tx, personId, today) : [],
    held: mayPropose || waits ? await heldVouchers(tx, provinceCode, personId) : null,
    signer: actor.name,
    today,
  };
}
export type ErasureView = Awaited<ReturnType<typeof erasureView>>;
