import { dateToDay } from '@/lib/core/clock';
import { defineQuery } from '@/lib/core/query';
import { matchCredit } from './match-statement';
import { perhapsReceived } from './perhaps-received';
import { pledgeRows } from './pledge-rows';
import type { LineTable } from './table';

/** Lines of the bank's statements, each unsettled one with the pledge that it seems to belong to and why. */
export const listStatementLines = defineQuery('money.record', async ({ tx, today }, params: LineTable) => {
  const where = { state: params.filters.state ?? 'unmatched' };
  const total = await tx.statementLine.count({ where });
  const lines = await tx.statementLine.findMany({
    where,
    orderBy: [{ day: params.desc ? 'desc' : 'asc' }, { id: 'asc' }],
    skip: params.skip,
    take: params.take,
  });
  const counts = await tx.statementLine.groupBy({ by: ['state'], _count: true });
  const open = where.state === 'unmatched' ? await pledgeRows(tx, { state: 'open' }, today) : [];
  const candidates = open.map((row) => ({
    id: row.id,
    code: row.code,
    sponsorNames: [row.sponsor.name, row.sponsor.nameEn].filter((name) => name !== ''),
    outstanding: row.outstanding,
  }));
  const perhaps =
    where.state === 'unmatched'
      ? await perhapsReceived(
          tx,
          lines,
          open.map(({ id }) => id),
        )
      : [];
  const money = await tx.moneyReceived.findMany({
    where: { statementLineId: { in: lines.map(({ id }) => id) } },
    select: {
      statementLineId: true,
      pledge: { select: { id: true, code: true, sponsor: { select: { id: true, name: true } } } },
    },
  });
  return {
    total,
    counts: Object.fromEntries(counts.map((row) => [row.state, row._count])) as Record<string, number>,
    pledges: open.map(({ id, code, sponsor, outstanding }) => ({ id, code, sponsor, outstanding })),
    rows: lines.map((line) => ({
      id: line.id,
      day: dateToDay(line.day),
      reference: line.reference,
      amount: line.amount,
      text: line.text,
      state: line.state,
      match: line.state === 'unmatched' ? matchCredit(line, candidates) : null,
      /** Pledges for which this very transfer may be written down already. */
      recorded: perhaps.filter(({ credit }) => credit === line).flatMap(({ pledgeId }) => pledgeId ?? []),
      pledge: money.find(({ statementLineId }) => statementLineId === line.id)?.pledge ?? null,
    })),
  };
});
