import { provinceOf } from '@/lib/access/actor-type';
import { can } from '@/lib/access/permissions';
import { approvalView } from '@/lib/core/approval';
import { dateToDay } from '@/lib/core/clock';
import { DomainError } from '@/lib/core/errors';
import type { Tx } from '@/lib/core/place';
import { defineQuery, type QueryCtx } from '@/lib/core/query';
import { driveOf } from '@/lib/drives/drive-ref';
import { nameOf } from '@/lib/drives/name-of';
import type { Prisma } from '@/lib/generated/prisma/client';
import { placeNames } from '@/lib/places/wards';
import { wardName } from '@/lib/places/ward-name';
import { groupName } from '@/lib/prices/group-name';
import type { PriceLine } from '@/lib/prices/rule-types';
import { fullNames } from './full-names';
import { DECREASE, refundedItems } from './refunded-items';
import { isRefundable } from './rules';
import type { RowTable } from './table';

const OPEN_ITEM = { state: 'allocated', remittanceRows: { none: { removedAt: null } } } satisfies Prisma.ItemWhereInput;

/** Remittances of a drive with their sums, and what is allocated but stands in none yet, by ward, phase and kind. */
export const readPayments = defineQuery(
  'remittance.read',
  async ({ tx, actor, today }, driveId: string, locale: string) => {
    const drive = await driveOf({ tx, actor }, driveId);
    const at = { driveId, provinceCode: provinceOf(actor) };
    const remittances = await tx.remittance.findMany({ where: at, orderBy: { number: 'desc' } });
    const counts = await tx.remittanceRow.groupBy({
      by: ['remittanceId'],
      where: { remittanceId: { in: remittances.map(({ id }) => id) }, removedAt: null },
      _count: { id: true },
    });
    const waiting = await tx.item.groupBy({
      by: ['wardCode', 'phaseId', 'kind'],
      where: { ...at, ...OPEN_ITEM },
      _count: { id: true },
      _sum: { sponsorShare: true },
    });
    const wards = await placeNames(
      tx,
      waiting.map(({ wardCode }) => wardCode),
    );
    const phases = await tx.phase.findMany({ where: { driveId }, orderBy: { order: 'asc' } });
    return {
      today,
      planNumber: drive.planNumber,
      open: ['open', 'distributing'].includes(drive.state),
      may: { prepare: can(actor.role, 'remittance.prepare'), approve: can(actor.role, 'remittance.approve') },
      remittances: remittances.map(({ priceDay, paidOn, ...one }) => ({
        ...one,
        priceDay: dateToDay(priceDay),
        paidOn: paidOn && dateToDay(paidOn),
        rows: counts.find(({ remittanceId }) => remittanceId === one.id)?._count.id ?? 0,
      })),
      waiting: {
        count: waiting.reduce((sum, row) => sum + row._count.id, 0),
        quoted: waiting.reduce((sum, row) => sum + (row._sum.sponsorShare ?? 0n), 0n),
        kinds: [...new Set(waiting.map(({ kind }) => kind))],
        wards: [...wards.values()].map((ward) => ({ value: ward.code, label: wardName(ward, locale) })),
        phases: phases
          .filter(({ id }) => waiting.some(({ phaseId }) => phaseId === id))
          .map((ceremony) => ({ value: ceremony.id, label: nameOf(ceremony, locale) })),
      },
    };
  },
);

/** Accounts that the last statement of the province was paid into, to begin the next one with. */
async function lastAccount({ tx, actor }: QueryCtx) {
  const last = await tx.document.findFirst({
    where: { provinceCode: provinceOf(actor), kind: 'remittance' },
    orderBy: { issuedAt: 'desc' },
    select: { data: true },
  });
  const to = (last?.data as { toAccount?: Record<'holder' | 'number' | 'bank', string> } | null)?.toAccount;
  return { holder: to?.holder ?? '', number: to?.number ?? '', bank: to?.bank ?? '' };
}

/** Cards and books apart: the two are never added up. */
async function countKinds(tx: Tx, where: Prisma.ItemWhereInput): Promise<Partial<Record<'card' | 'book', number>>> {
  const groups = await tx.item.groupBy({ by: ['kind'], where, _count: { id: true } });
  return Object.fromEntries(groups.map(({ kind, _count }) => [kind, _count.id]));
}

/** Rows of people whose other cover runs past the day on which the gift was to begin: perhaps they need it no more. */
async function coveredRows({ tx }: QueryCtx, remittanceId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select r.id from "RemittanceRow" r join "Item" i on i.id = r."itemId" join "Entitlement" e on e.id = i."entitlementId"
    where r."remittanceId" = ${remittanceId}::uuid and r."removedAt" is null and r."validityRule" = 'afterCurrent' and e."periodFrom" < r."validFrom"`;
  return rows.map(({ id }) => id);
}

/** One remittance with a page of its rows: quoted and re-priced amounts, why, and from when it is valid. */
export const readPayment = defineQuery('remittance.read', async (ctx, id: string, table: RowTable, locale: string) => {
  const { tx, actor } = ctx;
  const remittance = await tx.remittance.findFirst({ where: { id, provinceCode: provinceOf(actor) } });
  if (!remittance) throw new DomainError('notFound');
  const drive = await driveOf(ctx, remittance.driveId);
  const { show } = table.filters;
  const where: Prisma.RemittanceRowWhereInput = {
    remittanceId: id,
    ...(show === 'removed' ? { removedAt: { not: null } } : { removedAt: null }),
    ...(show === 'changed' ? { NOT: { amount: { equals: tx.remittanceRow.fields.quoted } } } : {}),
    ...(show === 'facts' ? { changeReason: { not: '' } } : {}),
    ...(show === 'covered' ? { id: { in: await coveredRows(ctx, id) } } : {}),
  };
  const total = await tx.remittanceRow.count({ where });
  const direction = table.desc ? 'desc' : 'asc';
  const rows = await tx.remittanceRow.findMany({
    where,
    orderBy: [table.sort === 'amount' ? { amount: direction } : { item: { wardCode: direction } }, { id: 'asc' }],
    skip: table.skip,
    take: table.take,
    include: {
      item: {
        select: {
          wardCode: true,
          listLineId: true,
          kind: true,
          months: true,
          state: true,
          version: true,
          entitlement: { select: { periodFrom: true } },
          decrease: DECREASE,
        },
      },
    },
  });
  const changed = await tx.remittanceRow.count({
    where: { remittanceId: id, removedAt: null, NOT: { amount: { equals: tx.remittanceRow.fields.quoted } } },
  });
  const count = await tx.remittanceRow.count({ where: { remittanceId: id, removedAt: null } });
  const names = await fullNames(
    ctx,
    rows.map(({ item }) => item.listLineId),
  );
  const wards = await placeNames(
    tx,
    rows.map(({ item }) => item.wardCode),
  );
  const refunded = await refundedItems(
    tx,
    rows.map(({ itemId }) => itemId),
  );
  const maker = await tx.user.findFirst({ where: { id: remittance.createdById }, select: { name: true } });
  const approval = remittance.approvalId ? await tx.approval.findFirst({ where: { id: remittance.approvalId } }) : null;
  const documents = await tx.document.findMany({
    where: { kind: 'remittance', subjectId: id },
    select: { id: true, numberText: true, state: true },
    orderBy: { issuedAt: 'asc' },
  });
  await ctx.see({ kind: 'page', subjectType: 'item', ids: rows.map(({ itemId }) => itemId), purpose: 'remittance' });
  return {
    ...remittance,
    today: ctx.today,
    planNumber: drive.planNumber,
    priceDay: dateToDay(remittance.priceDay),
    paidOn: remittance.paidOn && dateToDay(remittance.paidOn),
    maker: maker?.name ?? null,
    approval: approval && approvalView(approval),
    signer: actor.name,
    account: can(actor.role, 'remittance.prepare') ? await lastAccount(ctx) : null,
    documents,
    changed,
    count,
    kinds: await countKinds(tx, { remittanceRows: { some: { remittanceId: id, removedAt: null } } }),
    covered: remittance.paidOn ? 0 : (await coveredRows(ctx, id)).length,
    total: remittance.total,
    shown: total,
    may: {
      prepare: can(actor.role, 'remittance.prepare'),
      approve: can(actor.role, 'remittance.approve') && remittance.createdHuman !== actor.humanId,
      pay: can(actor.role, 'remittance.pay'),
      print: can(actor.role, 'document.print'),
    },
    rows: rows.map(({ item: { entitlement, decrease, ...item }, validFrom, validTo, explanation, ...row }) => ({
      ...row,
      ...item,
      id: row.id,
      refundable:
        remittance.paidOn !== null && isRefundable({ state: item.state, decrease, refunded: refunded.has(row.itemId) }),
      group: groupName(row.groupCode, locale),
      plannedFrom:
        !remittance.paidOn && row.validityRule === 'afterCurrent' && entitlement.periodFrom < validFrom
          ? dateToDay(entitlement.periodFrom)
          : null,
      name: names.get(item.listLineId) ?? '—',
      ward: wards.has(item.wardCode) ? wardName(wards.get(item.wardCode)!, locale) : item.wardCode,
      explanation: explanation as PriceLine[],
      validFrom: dateToDay(validFrom),
      validTo: dateToDay(validTo),
    })),
  };
});
export type Payment = Awaited<ReturnType<typeof readPayment.as>>;
