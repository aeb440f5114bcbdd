import { provinceOf } from '@/lib/access/actor-type';
import type { Ctx } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';
import type { Vnd } from '@/lib/core/money';
import type { Tx } from '@/lib/core/place';

/**
 * The chart of accounts: bank and cash once per province (debit normal, balance ≥ 0); per fund what is free (fundAvailable) and
 * what is promised to named people but not yet paid to the insurer (fundAllocated), both credit normal (balance ≤ 0).
 * received: bank|cash → available · allocated: available → allocated · remitted: allocated → bank.
 */
export interface FundAccounts {
  available: string;
  allocated: string;
}

/** Opens the two accounts of a new fund; their balance rows are made by a trigger. */
export async function openFundAccounts(ctx: Ctx, fundId: string): Promise<void> {
  const provinceCode = provinceOf(ctx.actor);
  await ctx.tx.ledgerAccount.createMany({
    data: [
      { provinceCode, kind: 'fundAvailable', fundId },
      { provinceCode, kind: 'fundAllocated', fundId },
    ],
  });
}

/** Ids of a fund's two accounts. DomainError notFound for a fund outside the actor's province. */
export async function fundAccounts(ctx: Pick<Ctx, 'tx' | 'actor'>, fundId: string): Promise<FundAccounts> {
  const rows = await ctx.tx.ledgerAccount.findMany({
    where: { fundId, provinceCode: provinceOf(ctx.actor) },
    select: { id: true, kind: true },
  });
  const of = (kind: string) => rows.find((row) => row.kind === kind)?.id;
  const [available, allocated] = [of('fundAvailable'), of('fundAllocated')];
  if (!available || !allocated) throw new DomainError('notFound');
  return { available, allocated };
}

/** Id of the province's bank or cash account, opened at its first use; two opening it at once get the same one. */
export async function provinceAccount(ctx: Pick<Ctx, 'tx' | 'actor'>, kind: 'bank' | 'cash'): Promise<string> {
  const where = { provinceCode: provinceOf(ctx.actor), kind, fundId: null };
  const found = await ctx.tx.ledgerAccount.findFirst({ where, select: { id: true } });
  if (found) return found.id;
  await ctx.tx.ledgerAccount.createMany({ data: [where], skipDuplicates: true });
  return (await ctx.tx.ledgerAccount.findFirstOrThrow({ where, select: { id: true } })).id;
}

/** What each fund still has to give: received, less allocated, reversed and refunded. Funds that the place may not see are left out. */
export async function availableOf(tx: Tx, fundIds: readonly string[]): Promise<Map<string, Vnd>> {
  const rows = await tx.accountBalance.findMany({
    where: { fundId: { in: [...fundIds] }, kind: 'fundAvailable' },
    select: { fundId: true, balance: true },
  });
  return new Map(rows.map((row) => [row.fundId!, -row.balance]));
}
