import { dateToDay } from '@/lib/core/clock';
import { DomainError } from '@/lib/core/errors';
import type { Tx } from '@/lib/core/place';
import { defineQuery } from '@/lib/core/query';
import { paymentQr } from '@/lib/funds/payment-qr';
import { pledgeRows, pledgeTotals } from '@/lib/funds/pledge-rows';
import { withWardNames } from './ward-names';

export interface GiftTotal {
  sponsorId: string;
  driveId: string;
  driveName: string;
  driveNameEn: string;
  /** '' for the grand total. */
  wardCode: string;
  wardName: string;
  kind: 'card' | 'book';
  /** Null: too small to be told. */
  issued: number | null;
  handedOver: number | null;
  /** What the sponsor paid of it. */
  amount: bigint | null;
}

/** The latest figures per drive, ward and kind that were written for the reader's records, small counts already hidden. */
const giftTotals = (tx: Tx): Promise<GiftTotal[]> => tx.$queryRaw`
  select distinct on ("sponsorId", "driveId", "wardCode", kind)
         "sponsorId", "driveId", "driveName", "driveNameEn", "wardCode", "wardName", kind, issued, "handedOver", amount
    from "SponsorTotal" order by "sponsorId", "driveId", "wardCode", kind, day desc`;

/** A sponsor's own home: pledges, documents and what the gift became. No beneficiary is anywhere in it. */
export const ownGifts = defineQuery('sponsorPage.read', async ({ tx, today, actor }, locale: string) => {
  const sponsors = await tx.sponsor.findMany({
    where: { id: { in: actor.sponsorIds } },
    orderBy: { name: 'asc' },
    select: { id: true, name: true, nameEn: true, nameOther: true },
  });
  const pledges = await pledgeRows(tx, {}, today);
  const documents = await tx.document.findMany({
    where: { personal: false },
    orderBy: { issuedAt: 'desc' },
    take: 200,
    select: { id: true, kind: true, numberText: true, date: true, state: true },
  });
  const totals = await withWardNames(tx, await giftTotals(tx), locale);
  const driveNames = new Map(totals.map((row) => [row.driveId, { name: row.driveName, nameEn: row.driveNameEn }]));
  const drives = await tx.drive.findMany({
    where: { id: { in: pledges.flatMap(({ driveId }) => driveId ?? []) } },
    select: { id: true, name: true, nameEn: true },
  });
  for (const drive of drives) driveNames.set(drive.id, { name: drive.name, nameEn: drive.nameEn });
  return {
    sponsors,
    pledges,
    totals: pledgeTotals(pledges),
    drives: driveNames,
    /** By record: an item that two of them paid for stands in both, so they have no common sum. */
    gifts: sponsors.map((sponsor) => {
      const own = totals.filter((row) => row.sponsorId === sponsor.id);
      return {
        sponsor,
        grand: own.filter((row) => row.wardCode === ''),
        wards: own.filter((row) => row.wardCode !== ''),
      };
    }),
    documents: documents.map((document) => ({ ...document, date: dateToDay(document.date) })),
  };
});

/** One of the sponsor's own pledges: how to pay it and what has come. DomainError notFound. */
export const ownPledge = defineQuery('sponsorPage.read', async ({ tx, today }, pledgeId: string) => {
  const [pledge] = await pledgeRows(tx, { id: pledgeId }, today);
  const row = await tx.pledge.findUnique({ where: { id: pledgeId }, select: { provinceCode: true } });
  if (!pledge || !row) throw new DomainError('notFound');
  const money = await tx.moneyReceived.findMany({
    where: { pledgeId, reversedAt: null },
    orderBy: { receivedOn: 'desc' },
    select: { id: true, amount: true, method: true, receivedOn: true, documentId: true },
  });
  const decided = await tx.fundDecision.findMany({
    where: { fundId: pledge.fundId, state: 'approved' },
    orderBy: { id: 'desc' },
    select: { id: true, kind: true, amount: true, evidence: true },
  });
  return {
    pledge,
    /** What became of money that was left of it. */
    decided,
    payment: await paymentQr(tx, row.provinceCode, pledge),
    money: money.map((one) => ({ ...one, receivedOn: dateToDay(one.receivedOn) })),
  };
});
