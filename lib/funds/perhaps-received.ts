import { addDays, dateToDay, dayToDate } from '@/lib/core/clock';
import type { Tx } from '@/lib/core/place';

/** A transfer as somebody typed it or as the bank lists it; the reference may be missing. */
interface Credit {
  amount: bigint;
  day: Date;
  reference: string;
}

/** A transfer is on the statement some days after somebody was told of it; holidays lie between. */
const DAYS = 5;

/**
 * Money that was written down and may be the same transfer: the same amount for the same pledge within days, where one of the two has no
 * reference of the bank to tell them apart. (With the same reference the database refuses the second: `sameTransfer`.)
 */
export async function perhapsReceived(tx: Tx, credits: readonly Credit[], pledgeIds: readonly string[]) {
  if (credits.length === 0 || pledgeIds.length === 0) return [];
  const days = credits.map(({ day }) => dateToDay(day)).toSorted();
  const money = await tx.moneyReceived.findMany({
    where: {
      pledgeId: { in: [...pledgeIds] },
      method: 'transfer',
      reversedAt: null,
      amount: { in: credits.map(({ amount }) => amount) },
      receivedOn: { gte: dayToDate(addDays(days[0]!, -DAYS)), lte: dayToDate(addDays(days.at(-1)!, DAYS)) },
    },
    select: { pledgeId: true, amount: true, receivedOn: true, bankReference: true },
  });
  const near = (a: Date, b: Date): boolean => Math.abs(a.getTime() - b.getTime()) <= DAYS * 86_400_000;
  return money.flatMap(({ pledgeId, amount, receivedOn, bankReference }) =>
    credits
      .filter((credit) => credit.amount === amount && near(credit.day, receivedOn))
      .filter((credit) => !credit.reference.trim() || !bankReference?.trim())
      .map((credit) => ({ pledgeId, credit })),
  );
}
