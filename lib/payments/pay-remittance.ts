import { dateToDay, type Day, dayToDate } from '@/lib/core/clock';
import { type Ctx, defineCommand } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';
import { fundAccounts, provinceAccount } from '@/lib/funds/accounts';
import { postEntry } from '@/lib/funds/post-entry';
import { refuseOverspent } from '@/lib/funds/refuse-overspent';
import { type PricedItem, priceItems } from './price-items';
import { remittanceOf } from './remittance-ref';
import { inProportion } from './rules';
import { PayInput } from './schema';

/**
 * Records the payment to the insurer's collection account. The day fixes price and validity: when the rules of that day give
 * other amounts or days than were approved it is refused (priceChanged) until it was reopened and approved again. Posts, per fund, what was
 * allocated against the bank, the difference against what the fund has left (overspent when it has not enough).
 */
export const payRemittance = defineCommand({
  name: 'remittance.pay',
  permission: 'remittance.pay',
  input: PayInput,
  timeout: 60_000,
  async run(ctx, { remittanceId, version, paidOn, orderNumber, bankReference }) {
    const remittance = await remittanceOf(ctx, remittanceId, version, 'approved');
    if (paidOn > ctx.today) throw new DomainError('invalidInput', undefined, { paidOn: 'dayInFuture' });
    await refuseBeforeApproval(ctx, remittance.approvalId!, paidOn);
    const itemIds = remittance.rows.map((r) => r.itemId);
    const priced = new Map((await priceItems(ctx, itemIds, paidOn)).map((p) => [p.itemId, p]));
    const changed = remittance.rows.filter((r) => {
      const p = priced.get(r.itemId)!;
      return p.amount !== r.amount || dayToDate(p.validity.from).getTime() !== r.validFrom.getTime();
    });
    if (changed.length > 0) throw new DomainError('priceChanged', { count: changed.length, day: paidOn });
    await refuseOverlaps(ctx, remittanceId);
    const entryId = await post(ctx, remittance, paidOn);
    await ctx.tx.remittance.updateMany({
      where: { id: remittanceId },
      data: {
        state: 'paid',
        paidOn: dayToDate(paidOn),
        orderNumber,
        bankReference,
        entryId,
        version: { increment: 1 },
      },
    });
    await moveItems(ctx, remittanceId, [...priced.values()]);
    for (const row of remittance.rows)
      ctx.audit({ what: 'item.paid', subjectType: 'Item', subjectId: row.itemId, driveId: remittance.driveId });
    return { id: remittanceId };
  },
});

/** Money that left before it was approved is another matter than a date mistyped: it is not recorded as approved. */
async function refuseBeforeApproval({ tx }: Ctx, approvalId: string, paidOn: Day): Promise<void> {
  const approval = await tx.approval.findUniqueOrThrow({ where: { id: approvalId }, select: { date: true } });
  if (paidOn < dateToDay(approval.date))
    throw new DomainError('invalidInput', undefined, { paidOn: 'dayBeforeApproval' });
}

interface Paid {
  id: string;
  rows: { itemId: string; amount: bigint; quoted: bigint }[];
}

/** What each fund pays of the rows: the shares in which it was allocated, and the same shares of a price that has changed since. */
async function post(ctx: Ctx, { id, rows }: Paid, day: Day): Promise<string> {
  const slices = await ctx.tx.$queryRaw<{ itemId: string; fundId: string; amount: bigint }[]>`
    select i.id as "itemId", s."fundId", s.amount from "Item" i join "Entitlement" e on e.id = i."entitlementId"
    join "AllocationSlice" s on s."lineId" = e."allocationLineId" and s.payer = 'sponsor' and s.amount > 0
    where i.id = any(${rows.map((r) => r.itemId)}::uuid[]) order by i.id, s."fundId"`;
  const allocated = new Map<string, bigint>();
  const difference = new Map<string, bigint>();
  for (const row of rows) {
    const own = slices.filter((s) => s.itemId === row.itemId);
    for (const s of own) allocated.set(s.fundId, (allocated.get(s.fundId) ?? 0n) + s.amount);
    if (own.length === 0) continue;
    for (const { fundId, amount } of inProportion(row.amount - row.quoted, own))
      difference.set(fundId, (difference.get(fundId) ?? 0n) + amount);
  }
  await refuseOverspent(ctx, difference);
  const total = rows.reduce((sum, r) => sum + r.amount, 0n);
  const bank = await provinceAccount(ctx, 'bank');
  await refuseBankShort(ctx, bank, total);
  const postings = [{ accountId: bank, amount: -total }];
  for (const [fundId, amount] of allocated) {
    const accounts = await fundAccounts(ctx, fundId);
    postings.push({ accountId: accounts.allocated, amount });
    const more = difference.get(fundId) ?? 0n;
    if (more !== 0n) postings.push({ accountId: accounts.available, amount: more });
  }
  return postEntry(ctx, { day, kind: 'remitted', subjectType: 'Remittance', subjectId: id, postings });
}

/** Gifts in cash pay nobody before they were brought to the bank: said by itself, since the funds have enough. */
async function refuseBankShort({ tx }: Ctx, accountId: string, total: bigint): Promise<void> {
  const { balance } = await tx.accountBalance.findUniqueOrThrow({ where: { accountId }, select: { balance: true } });
  if (balance < total) throw new DomainError('bankShort', { short: total - balance });
}

/** Names those whose months, as paid for, would overlap another item of theirs, before the database refuses the whole. */
async function refuseOverlaps({ tx }: Ctx, remittanceId: string): Promise<void> {
  const taken = await tx.$queryRaw<{ name: string }[]>`
    select p."fullName" as name from "RemittanceRow" r join "Item" i on i.id = r."itemId" join "Person" p on p.id = i."personId"
    join "Entitlement" own on own.id = i."entitlementId" and own."waiverId" is null and own."caseId" is null
    where r."remittanceId" = ${remittanceId}::uuid and r."removedAt" is null and exists (
      select from "Entitlement" e where e."identityId" = own."identityId" and e.kind = own.kind and e.id <> own.id
        and e."reversedAt" is null and e."waiverId" is null and e."caseId" is null
        and daterange(e."periodFrom", e."periodTo", '[]') && daterange(r."validFrom", r."validTo", '[]'))
    limit 20`;
  if (taken.length > 0) throw new DomainError('alreadyEntitled', { names: taken.map((t) => t.name).join(', ') });
}

/** Items and entitlements get the months and the price that were paid; the exclusion constraints look again at the new period. */
async function moveItems({ tx }: Ctx, remittanceId: string, priced: readonly PricedItem[]): Promise<void> {
  const full = JSON.stringify(priced.map((p) => ({ id: p.itemId, full: p.full.toString() })));
  await tx.$executeRaw`
    update "Item" i set state = 'paid', "full" = f."full", "sponsorShare" = r.amount, "groupCode" = r."groupCode", "validFrom" = r."validFrom", "validTo" = r."validTo",
      version = i.version + 1
    from "RemittanceRow" r join jsonb_to_recordset(${full}::jsonb) f(id uuid, "full" bigint) on f.id = r."itemId"
    where r."remittanceId" = ${remittanceId}::uuid and r."removedAt" is null and r."itemId" = i.id`;
  await tx.$executeRaw`
    update "Entitlement" e set "periodFrom" = r."validFrom", "periodTo" = r."validTo"
    from "RemittanceRow" r join "Item" i on i.id = r."itemId"
    where r."remittanceId" = ${remittanceId}::uuid and r."removedAt" is null and e.id = i."entitlementId"`;
}
