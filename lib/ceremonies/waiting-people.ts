import { ISSUED } from '@/lib/cards/rules';
import { can } from '@/lib/access/permissions';
import { dateToDay } from '@/lib/core/clock';
import type { QueryCtx } from '@/lib/core/query';

/**
 * Who waits for a ceremony that is put off with a card or book in no hand yet: those first whose cover has begun, since they go
 * without it. Names are for those who hand over.
 */
export async function waitingPeople(
  { tx, actor, today, see }: QueryCtx,
  ceremony: { id: string; state: string },
  nameOf: (wardCode: string) => string,
) {
  if (ceremony.state !== 'postponed' || !can(actor.role, 'handover.read') || actor.role === 'auditor') return [];
  const items = await tx.item.findMany({
    where: {
      ceremonyId: ceremony.id,
      route: 'stage',
      state: { in: [...ISSUED] },
      handover: { not: 'handedOver' },
      reversedAt: null,
    },
    select: {
      id: true,
      kind: true,
      wardCode: true,
      validFrom: true,
      line: { select: { fullName: true, hamlet: true } },
    },
    orderBy: [{ validFrom: 'asc' }, { wardCode: 'asc' }, { id: 'asc' }],
  });
  await see({ kind: 'page', subjectType: 'item', ids: items.map(({ id }) => id), purpose: 'chooseStage' });
  return items.map(({ id, kind, wardCode, validFrom, line }) => ({
    id,
    kind: kind === 'book' ? ('book' as const) : ('card' as const),
    name: line.fullName,
    hamlet: line.hamlet,
    ward: nameOf(wardCode),
    validFrom: validFrom && dateToDay(validFrom),
    /** Cover has begun: it should be in the person's hand now. */
    now: validFrom !== null && dateToDay(validFrom) <= today,
  }));
}
export type WaitingPerson = Awaited<ReturnType<typeof waitingPeople>>[number];
