import { can } from '@/lib/access/permissions';
import { dateToDay, dayToDate } from '@/lib/core/clock';
import { sumVnd, type Vnd } from '@/lib/core/money';
import { defineQuery } from '@/lib/core/query';
import type { EntryTable } from './table';

/** The order of the chart of accounts. */
const KINDS = ['bank', 'cash', 'fundAvailable', 'fundAllocated'];

interface AccountSum {
  accountId: string;
  posted: Vnd;
}

/**
 * The ledger: every account with its balance as the guard keeps it and as its postings add up to (they must agree, and all balances
 * must sum to zero), and the journal with the postings of each entry. Debit positive, credit negative.
 */
export const getLedger = defineQuery('fund.read', async ({ tx, actor }, params: EntryTable) => {
  const { account, from, to } = params.filters;
  const accounts = await tx.ledgerAccount.findMany({
    select: {
      id: true,
      kind: true,
      balance: { select: { balance: true } },
      fund: {
        select: {
          id: true,
          sponsor: { select: { id: true, name: true, nameEn: true } },
          pledges: { select: { code: true } },
        },
      },
    },
  });
  const sums = await tx.$queryRaw<AccountSum[]>`
    select "accountId", sum(amount)::bigint as posted from "LedgerPosting" group by "accountId"`;
  const posted = new Map(sums.map((row) => [row.accountId, row.posted]));
  const where = {
    ...(account ? { postings: { some: { accountId: account } } } : {}),
    ...(from || to
      ? { day: { ...(from ? { gte: dayToDate(from) } : {}), ...(to ? { lte: dayToDate(to) } : {}) } }
      : {}),
  };
  const order = params.desc ? ('desc' as const) : ('asc' as const);
  const total = await tx.journalEntry.count({ where });
  const entries = await tx.journalEntry.findMany({
    where,
    orderBy: [{ day: order }, { id: order }],
    skip: params.skip,
    take: params.take,
    include: { postings: { select: { accountId: true, amount: true } } },
  });
  const rows = accounts.map(({ id, kind, balance, fund }) => ({
    id,
    kind,
    sponsor: fund?.sponsor ?? null,
    code: fund?.pledges[0]?.code ?? null,
    balance: balance?.balance ?? 0n,
    agrees: (balance?.balance ?? 0n) === (posted.get(id) ?? 0n),
  }));
  rows.sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || (a.code ?? '').localeCompare(b.code ?? ''));
  return {
    accounts: rows,
    mayBank: can(actor.role, 'money.record'),
    balanced: sumVnd(rows.map((row) => row.balance)) === 0n && rows.every((row) => row.agrees),
    total,
    entries: entries.map((entry) => ({
      id: entry.id,
      day: dateToDay(entry.day),
      kind: entry.kind,
      memo: entry.memo,
      recordedAt: entry.recordedAt,
      reversesId: entry.reversesId,
      postings: entry.postings.sort((a, b) => (a.amount > b.amount ? -1 : 1)),
    })),
  };
});

/** What lies in the cash box. */
export const cashHeld = defineQuery('money.record', async ({ tx, today }) => {
  const row = await tx.accountBalance.findFirst({ where: { kind: 'cash' }, select: { balance: true } });
  return { held: row?.balance ?? 0n, today };
});
