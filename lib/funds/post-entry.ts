import { provinceOf } from '@/lib/access/actor-type';
import { type Day, dayToDate } from '@/lib/core/clock';
import type { Ctx } from '@/lib/core/command';
import { newId } from '@/lib/core/ids';
import type { Vnd } from '@/lib/core/money';

export type EntryKind =
  | 'received'
  | 'receivedReversed'
  | 'refunded'
  | 'allocated'
  | 'allocationReversed'
  | 'remitted'
  | 'insurerRefund'
  | 'carriedOver'
  | 'released'
  | 'cashBanked';

export interface NewEntry {
  day: Day;
  kind: EntryKind;
  /** What the entry is about, e.g. MoneyReceived, AllocationRun, Remittance. */
  subjectType: string;
  subjectId: string;
  /** A few words without personal data. */
  memo?: string;
  /** The entry that this one takes back; an entry is reversed at most once. */
  reversesId?: string;
  /** Debit positive, credit negative. */
  postings: readonly { accountId: string; amount: Vnd }[];
}

/**
 * Posts a double entry and gives its id. Postings of one account are added up and written in one statement, in the order of
 * account ids: the balance rows are then locked in one order by everybody, so that many posting at once never block each other.
 * The database refuses a fund that is overspent (DomainError overspent, at once) and an entry that does not sum to zero
 * (unbalanced, at commit). Used by receipts, allocation and payments alike.
 */
export async function postEntry(ctx: Ctx, entry: NewEntry): Promise<string> {
  const id = newId();
  const provinceCode = provinceOf(ctx.actor);
  const sums = new Map<string, Vnd>();
  for (const { accountId, amount } of entry.postings) sums.set(accountId, (sums.get(accountId) ?? 0n) + amount);
  const postings = [...sums].filter(([, amount]) => amount !== 0n).sort(([a], [b]) => (a < b ? -1 : 1));
  await ctx.tx.journalEntry.createMany({
    data: [
      {
        id,
        provinceCode,
        day: dayToDate(entry.day),
        kind: entry.kind,
        subjectType: entry.subjectType,
        subjectId: entry.subjectId,
        memo: entry.memo ?? '',
        reversesId: entry.reversesId ?? null,
        createdById: ctx.actor.userId,
      },
    ],
  });
  await ctx.tx.ledgerPosting.createMany({
    data: postings.map(([accountId, amount]) => ({ provinceCode, entryId: id, accountId, amount })),
  });
  return id;
}
