import type { Ctx } from '@/lib/core/command';

/**
 * Settles the paid remittances of these items in which nothing is open any more: every item was issued, or taken back against a
 * refund. A rejected item is still open: it is corrected and sent again, or refunded.
 */
export async function settleRemittances(ctx: Ctx, itemIds: readonly string[]): Promise<void> {
  const settled = await ctx.tx.$queryRaw<{ id: string; driveId: string }[]>`
    update "Remittance" m set state = 'settled', version = m.version + 1
    where m.state = 'paid'
      and exists (select from "RemittanceRow" r where r."remittanceId" = m.id and r."removedAt" is null and r."itemId" = any(${[...itemIds]}::uuid[]))
      and not exists (select from "RemittanceRow" r join "Item" i on i.id = r."itemId"
        where r."remittanceId" = m.id and r."removedAt" is null and i.state in ('allocated', 'paid', 'requested', 'rejected'))
    returning m.id, m."driveId"`;
  for (const { id, driveId } of settled)
    ctx.audit({ what: 'remittance.settled', subjectType: 'Remittance', subjectId: id, driveId });
}
