import type { Ctx } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';
import type { Tx } from '@/lib/core/place';

/** The last word of each person on standing on stage in public: true, false, or absent when nobody has asked. By line. */
export async function stageConsents(
  tx: Tx,
  driveId: string,
  lineIds: readonly string[],
): Promise<Map<string, boolean>> {
  const rows = await tx.consent.findMany({
    where: { driveId, purpose: 'stage', lineId: { in: [...lineIds] } },
    select: { lineId: true, given: true, withdrawnAt: true },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  });
  return new Map(rows.map((row) => [row.lineId!, row.given && row.withdrawnAt === null]));
}

interface StageItem {
  listLineId: string;
  personId: string;
  provinceCode: string;
  wardCode: string;
  driveId: string;
}

/**
 * Nobody stands on a stage unasked. Somebody who said no is refused; where nothing is recorded, `asked` says that the ward has
 * asked them and they agree, which is recorded for each. Throws DomainError consentMissing with both counts.
 */
export async function needStageConsent(ctx: Ctx, items: readonly StageItem[], asked: boolean): Promise<void> {
  const driveId = items[0]?.driveId;
  if (!driveId) return;
  const said = await stageConsents(
    ctx.tx,
    driveId,
    items.map(({ listLineId }) => listLineId),
  );
  const refused = items.filter(({ listLineId }) => said.get(listLineId) === false).length;
  const open = items.filter(({ listLineId }) => !said.has(listLineId));
  if (refused > 0 || (open.length > 0 && !asked))
    throw new DomainError('consentMissing', { refused, open: open.length });
  await ctx.tx.consent.createMany({
    data: open.map(({ listLineId, personId, provinceCode, wardCode }) => ({
      provinceCode,
      wardCode,
      driveId,
      lineId: listLineId,
      personId,
      purpose: 'stage',
      given: true,
      how: 'askedByWard',
    })),
  });
}
