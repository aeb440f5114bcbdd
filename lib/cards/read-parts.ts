import { type Actor, provinceOf } from '@/lib/access/actor-type';
import { can } from '@/lib/access/permissions';
import type { Prisma } from '@/lib/generated/prisma/client';

/** Items that the actor's place may see: its wards', or the province's. */
export const scope = (actor: Actor): Prisma.ItemWhereInput => ({
  provinceCode: provinceOf(actor),
  ...(actor.placeRole === 'base' ? { wardCode: { in: actor.wardCodes } } : {}),
});

/** Columns that every reader may see, auditors too. */
export const ITEM_COLUMNS = {
  id: true,
  wardCode: true,
  listLineId: true,
  kind: true,
  form: true,
  months: true,
  state: true,
  activation: true,
  handover: true,
  rejectReason: true,
  validFrom: true,
  validTo: true,
  code: true,
} satisfies Prisma.ItemSelect;

/** Not for auditors, whose role in the database holds no right on them. */
export const NUMBER_COLUMNS = { cardNumber: true, insuranceCode: true } satisfies Prisma.ItemSelect;

export const mayIssue = (actor: Actor): boolean => can(actor.role, 'card.issue');

/** Accepted, rejected and unanswered; they add up to the rows. */
export function countAnswers(groups: readonly { answer: string; count: number }[]) {
  const of = (answer: string) => groups.find((group) => group.answer === answer)?.count ?? 0;
  const [accepted, rejected, unanswered] = [of('accepted'), of('rejected'), of('unanswered')];
  return { accepted, rejected, unanswered, rows: accepted + rejected + unanswered };
}
