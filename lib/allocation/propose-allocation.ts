import { provinceOf } from '@/lib/access/actor-type';
import { addDays, type Day, dayToDate, startOfDay } from '@/lib/core/clock';
import { type Ctx, defineCommand } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';
import { newId } from '@/lib/core/ids';
import { sumVnd } from '@/lib/core/money';
import { driveOf } from '@/lib/drives/drive-ref';
import { loadPriceRules } from '@/lib/prices/load-rules';
import { type PricedLine, quoteLine } from '@/lib/prices/quote-line';
import type { PriceRule, Quote } from '@/lib/prices/rule-types';
import { type CandidateRow, candidatesOf } from './candidates';
import { firstDayFor } from './first-day';
import { pursesOf } from './purses';
import { type Decision, HOLD_DAYS, propose } from './rules';
import { ProposeInput } from './schema';
import { supportMonthsUsed } from './support-used';

/**
 * Proposes who gets an item from whose money, priced on a day by the rules in force. Money is only held softly; earlier
 * proposals of the same drive and phase are superseded first, so a second proposal is a recomputation.
 * Throws DomainError nothingToDo when everybody on the lists has an item. A line without a price on the day waits as `noPrice`.
 */
export const proposeAllocation = defineCommand({
  name: 'allocation.propose',
  permission: 'allocation.propose',
  input: ProposeInput,
  timeout: 60_000,
  async run(ctx, { driveId, phaseId, priceDay = ctx.today }) {
    const drive = await driveOf(ctx, driveId, ['open', 'distributing']);
    // One proposal at a time: two would count on the same money and take the same number.
    await ctx.tx
      .$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`allocation:${provinceOf(ctx.actor)}`}, 0))`;
    await ctx.tx.allocationRun.updateMany({
      where: { driveId, phaseId: phaseId ?? null, state: 'proposed' },
      data: { state: 'superseded' },
    });
    const people = await candidatesOf(ctx, driveId, await firstDayFor(ctx, drive), phaseId);
    if (people.length === 0) throw new DomainError('nothingToDo');
    const rules = await loadPriceRules(ctx.tx, provinceOf(ctx.actor));
    const used = await supportMonthsUsed(
      ctx.tx,
      people.map(({ id }) => id),
    );
    const quote = (p: CandidateRow) =>
      quoteOrWhy(rules, priceDay, provinceOf(ctx.actor), { ...p, supportMonthsUsed: used.get(p.id) ?? 0 });
    const quotes = new Map(people.map((p) => [p.id, quote(p)]));
    const decisions = propose(
      people.map((p, order) => ({
        ...p,
        lineId: p.id,
        order,
        groupCode: p.groupCode ?? 'HOUSEHOLD',
        sponsorShare: quotes.get(p.id)!.sponsor,
        waitReason: p.waitReason ?? quotes.get(p.id)!.waitReason,
      })),
      await pursesOf(ctx, driveId),
      drive.priorityOrder,
    );
    return write(ctx, { driveId, phaseId: phaseId ?? null, priceDay, people, quotes, decisions });
  },
});

type LineQuote = Quote & { waitReason: 'noPrice' | 'fullyPaid' | null };

/** A line that cannot be priced waits with its reason and stops nobody else; so does one with nothing left to give. */
function quoteOrWhy(rules: readonly PriceRule[], day: Day, provinceCode: string, line: PricedLine): LineQuote {
  try {
    const quote = quoteLine(rules, day, provinceCode, line);
    return { ...quote, waitReason: quote.fullyPaid ? 'fullyPaid' : null };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { slices: [], full: 0n, sponsor: 0n, fullyPaid: false, explanation: [], waitReason: 'noPrice' };
  }
}

interface Proposal {
  driveId: string;
  phaseId: string | null;
  priceDay: string;
  people: CandidateRow[];
  quotes: Map<string, Quote>;
  decisions: Decision[];
}

async function write(ctx: Ctx, { driveId, phaseId, priceDay, people, quotes, decisions }: Proposal) {
  const { tx } = ctx;
  const provinceCode = provinceOf(ctx.actor);
  const runId = newId();
  const person = new Map(people.map((p) => [p.id, p]));
  const served = decisions.filter((d) => d.waitReason === null);
  const number =
    1 + ((await tx.allocationRun.aggregate({ where: { driveId }, _max: { number: true } }))._max.number ?? 0);
  const totals = {
    lineCount: served.length,
    waitingCount: decisions.length - served.length,
    sponsorTotal: sumVnd(served.map((d) => quotes.get(d.lineId)!.sponsor)),
    fullTotal: sumVnd(served.map((d) => quotes.get(d.lineId)!.full)),
  };
  await tx.allocationRun.createMany({
    data: [
      {
        id: runId,
        provinceCode,
        driveId,
        phaseId,
        number,
        priceDay: dayToDate(priceDay),
        ...totals,
        createdById: ctx.actor.userId,
        createdHuman: ctx.actor.humanId,
      },
    ],
  });
  const lines = decisions.map((d) => {
    const p = person.get(d.lineId)!;
    const quote = quotes.get(d.lineId)!;
    return {
      id: newId(),
      provinceCode,
      wardCode: p.wardCode,
      runId,
      listLineId: p.id,
      personId: p.personId,
      itemKind: p.itemKind,
      months: p.months,
      groupCode: p.groupCode ?? 'HOUSEHOLD',
      householdOrder: p.householdOrder,
      rank: d.rank,
      full: quote.full,
      sponsorShare: quote.sponsor,
      explanation: quote.explanation as object[],
      waitReason: d.waitReason,
    };
  });
  await tx.allocationLine.createMany({ data: lines });
  await tx.allocationSlice.createMany({
    data: decisions.flatMap((d, i) => {
      const common = { provinceCode, wardCode: lines[i]!.wardCode, lineId: lines[i]!.id };
      const others = quotes.get(d.lineId)!.slices.filter((s) => s.payer !== 'sponsor');
      return [
        ...others.map((s) => ({ ...common, payer: s.payer, amount: s.amount })),
        ...d.shares.map((s) => ({ ...common, payer: 'sponsor', fundId: s.fundId, amount: s.amount })),
      ];
    }),
  });
  await tx.allocationRun.updateMany({
    where: { id: runId },
    data: {
      state: 'proposed',
      proposedAt: ctx.now,
      holdsUntil: startOfDay(addDays(ctx.today, HOLD_DAYS + 1)),
      version: { increment: 1 },
    },
  });
  ctx.audit({
    what: 'allocation.proposed',
    subjectType: 'AllocationRun',
    subjectId: runId,
    driveId,
    counts: { lines: totals.lineCount, waiting: totals.waitingCount },
    ids: lines.map((line) => line.listLineId),
  });
  return { id: runId, number };
}
