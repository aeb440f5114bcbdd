import { can } from '@/lib/access/permissions';
import { dateToDay, dayToDate } from '@/lib/core/clock';
import { DomainError } from '@/lib/core/errors';
import { sumVnd } from '@/lib/core/money';
import { defineQuery } from '@/lib/core/query';
import { targetGroup } from '@/lib/prices/groups';
import { wardName } from '@/lib/places/ward-name';
import { placeNames, placesUnder } from '@/lib/places/wards';
import { provinceOf } from '@/lib/access/actor-type';
import { isOver } from '@/lib/drives/rules';
import { carriedInto } from './carried-into';
import { decisionRows } from './decision-rows';
import { paymentQr } from './payment-qr';
import { pledgeRows, pledgeTotals } from './pledge-rows';
import type { ReceiptTable } from './table';

const driveHead = { id: true, name: true, nameEn: true, planNumber: true, state: true } as const;

/** A drive's pledges with what came of them and their sums. DomainError notFound. */
export const getDriveFunds = defineQuery('fund.read', async ({ tx, today }, driveId: string) => {
  const drive = await tx.drive.findUnique({ where: { id: driveId }, select: driveHead });
  if (!drive) throw new DomainError('notFound');
  const pledges = await pledgeRows(tx, { driveId }, today);
  const bound = await tx.fund.findMany({ where: { driveId }, select: { id: true } });
  const left = pledges.filter(({ available, fundId }) => available > 0n && bound.some(({ id }) => id === fundId));
  return {
    drive,
    pledges,
    totals: pledgeTotals(pledges),
    carried: await carriedInto(tx, driveId),
    /** Of a drive that is over: bound to it, not given out, and nobody has decided yet what becomes of it. */
    left: isOver(drive.state)
      ? {
          funds: left.length,
          amount: sumVnd(left.map(({ available }) => available)),
          /** Promises that nobody has ended: their money may still come. */
          openPledges: pledges.filter(({ progress }) => progress === 'promised' || progress === 'partlyReceived')
            .length,
        }
      : null,
  };
});

/** One pledge: earmark, how to pay it, what came of it with its receipts. DomainError notFound. */
export const getPledge = defineQuery('fund.read', async ({ tx, today, actor }, pledgeId: string, locale: string) => {
  const pledge = await tx.pledge.findUnique({ where: { id: pledgeId }, include: { fund: true } });
  const [row] = await pledgeRows(tx, { id: pledgeId }, today);
  if (!pledge || !row) throw new DomainError('notFound');
  const drive = pledge.driveId ? await tx.drive.findUnique({ where: { id: pledge.driveId }, select: driveHead }) : null;
  const money = await tx.moneyReceived.findMany({
    where: { pledgeId },
    orderBy: [{ receivedOn: 'desc' }, { id: 'desc' }],
  });
  const receipts = await tx.document.findMany({
    where: { kind: 'receipt', subjectId: { in: money.map(({ id }) => id) } },
    orderBy: { number: 'desc' },
    select: { id: true, subjectId: true, numberText: true, state: true, voidReason: true, date: true },
  });
  const places = await placeNames(tx, pledge.fund.wardCodes);
  const ward = (code: string) => {
    const place = places.get(code);
    return place ? wardName(place, locale) : code;
  };
  const group = (code: string) => targetGroup(code)?.[locale === 'en' ? 'en' : 'vi'] ?? code;
  return {
    ...row,
    note: pledge.note,
    reason: pledge.reason,
    version: pledge.version,
    drive,
    earmark: {
      wards: pledge.fund.wardCodes.map(ward),
      groups: pledge.fund.groupCodes.map(group),
      itemKinds: pledge.fund.itemKinds,
      months: pledge.fund.months,
      tag: pledge.fund.tag,
      onlyThisDrive: pledge.fund.driveId !== null,
    },
    decisions: await decisionRows(tx, { fundId: pledge.fundId }),
    signer: actor.name,
    today,
    payment: row.progress === 'cancelled' ? null : await paymentQr(tx, provinceOf(actor), row),
    money: money.map((one) => ({
      id: one.id,
      amount: one.amount,
      method: one.method,
      receivedOn: dateToDay(one.receivedOn),
      bankReference: one.bankReference,
      payerName: one.payerName,
      reversed: one.reversedAt !== null,
      receipts: receipts
        .filter(({ subjectId }) => subjectId === one.id)
        .map((r) => ({ ...r, date: dateToDay(r.date) })),
    })),
  };
});

/** A pledge as the pages of its steps need it: receiving and refunding. DomainError notFound. */
export const pledgeStep = defineQuery('money.record', async ({ tx, today }, pledgeId: string) => {
  const [pledge] = await pledgeRows(tx, { id: pledgeId }, today);
  if (!pledge) throw new DomainError('notFound');
  return { pledge, today };
});

/** What the form of a pledge offers: open drives, active sponsors, wards (of the drive, else of the province). */
export const pledgeChoices = defineQuery('pledge.record', async ({ tx, actor, today }, driveId: string | null) => {
  const drives = await tx.drive.findMany({
    where: { state: { notIn: ['closed', 'cancelled'] } },
    orderBy: { startsOn: 'desc' },
    select: { ...driveHead, targetGroups: true, wards: { select: { wardCode: true } } },
  });
  const drive = drives.find(({ id }) => id === driveId) ?? null;
  if (driveId && !drive) throw new DomainError('notFound');
  const inProvince = await placesUnder(tx, provinceOf(actor), 'ward', today);
  const taking = new Set(drive?.wards.map(({ wardCode }) => wardCode));
  const sponsors = await tx.sponsor.findMany({
    where: { state: 'active' },
    orderBy: { name: 'asc' },
    select: { id: true, name: true, nameEn: true },
  });
  return {
    drive,
    drives,
    sponsors,
    today,
    wards: taking.size > 0 ? inProvince.filter(({ code }) => taking.has(code)) : inProvince,
  };
});

/** Receipts of all years, void ones among them: the numbers run through. */
export const listReceipts = defineQuery('fund.read', async ({ tx, actor }, params: ReceiptTable) => {
  const { number, state, from, to } = params.filters;
  const where = {
    kind: 'receipt',
    ...(state ? { state } : {}),
    ...(number ? { numberText: { contains: number } } : {}),
    ...(from || to
      ? { date: { ...(from ? { gte: dayToDate(from) } : {}), ...(to ? { lte: dayToDate(to) } : {}) } }
      : {}),
  };
  const order = params.desc ? ('desc' as const) : ('asc' as const);
  const total = await tx.document.count({ where });
  const documents = await tx.document.findMany({
    where,
    orderBy: [{ year: order }, { number: order }],
    skip: params.skip,
    take: params.take,
    select: { id: true, numberText: true, year: true, date: true, state: true, subjectId: true, voidReason: true },
  });
  const money = await tx.moneyReceived.findMany({
    where: { id: { in: documents.flatMap(({ subjectId }) => subjectId ?? []) } },
    include: { pledge: { select: { id: true, code: true, sponsor: { select: { name: true, nameEn: true } } } } },
  });
  const unmatched = can(actor.role, 'money.record')
    ? await tx.statementLine.count({ where: { state: 'unmatched' } })
    : 0;
  return {
    total,
    unmatched,
    rows: documents.map((document) => {
      const of = money.find(({ id }) => id === document.subjectId);
      return {
        ...document,
        date: dateToDay(document.date),
        amount: of?.amount ?? null,
        method: of?.method ?? null,
        pledge: of?.pledge ?? null,
      };
    }),
  };
});
