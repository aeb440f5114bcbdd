import { provinceOf, type Actor } from '@/lib/access/actor-type';
import { dayToDate, startOfDay, addDays, vietnamDay } from '@/lib/core/clock';
import { newId } from '@/lib/core/ids';
import { inPlace, placeOf } from '@/lib/core/place';
import type { TestLine } from './sent-list';

/**
 * A proposal written by plain SQL rights of the province, past every rule of the code: what it must not do, the database alone
 * refuses. One line per list line, all from one fund.
 */
export const plainRun = (
  actor: Actor,
  driveId: string,
  lines: readonly TestLine[],
  fundId: string,
  amount: bigint,
  number: number,
): Promise<string> =>
  inPlace(placeOf(actor, 'test.run'), async (tx) => {
    const provinceCode = provinceOf(actor);
    const runId = newId();
    const today = vietnamDay();
    const human = { createdById: actor.userId, createdHuman: actor.humanId };
    await tx.allocationRun.createMany({
      data: [{ id: runId, provinceCode, driveId, number, priceDay: dayToDate(today), ...human }],
    });
    const ids = lines.map(() => newId());
    await tx.allocationLine.createMany({
      data: lines.map(({ id, wardCode, personId }, rank) => ({
        id: ids[rank]!,
        provinceCode,
        wardCode,
        runId,
        listLineId: id,
        personId: personId!,
        itemKind: 'card',
        months: 12,
        groupCode: 'NEAR_POOR',
        rank,
        full: amount,
        sponsorShare: amount,
        explanation: [],
      })),
    });
    await tx.allocationSlice.createMany({
      data: lines.map(({ wardCode }, rank) => ({
        provinceCode,
        wardCode,
        lineId: ids[rank]!,
        payer: 'sponsor',
        fundId,
        amount,
      })),
    });
    await tx.allocationRun.updateMany({
      where: { id: runId },
      data: { state: 'proposed', proposedAt: new Date(), holdsUntil: startOfDay(addDays(today, 7)) },
    });
    return runId;
  });
