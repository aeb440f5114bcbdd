import { dateToDay } from '@/lib/core/clock';
import { sumVnd } from '@/lib/core/money';
import { amountInWords } from '@/lib/documents/amount-in-words';
import { issueDocument } from '@/lib/documents/issue-document';
import { wardName } from '@/lib/places/ward-name';
import { placeNames } from '@/lib/places/wards';
import { targetGroup } from '@/lib/prices/groups';
import type { LetterContext } from './letter-context';

interface Confirmed {
  id: string;
  name: string;
  address: string;
  phone: string;
  taxCode: string | null;
  legalRep: string;
  legalRepTitle: string;
}

/** "Người thuộc hộ cận nghèo, học sinh tại phường Đa Mai": groups and wards of the earmarks, or all that the drive is for. */
async function beneficiaries(ctx: LetterContext, sponsorId: string): Promise<string> {
  const funds = await ctx.tx.fund.findMany({
    where: { sponsorId, pledges: { some: { driveId: ctx.drive.id } } },
    select: { wardCodes: true, groupCodes: true },
  });
  const codes = [...new Set(funds.flatMap((fund) => fund.wardCodes))];
  const places = await placeNames(ctx.tx, codes);
  const wards = codes.flatMap((code) => places.get(code) ?? []).map((place) => wardName(place, 'vi'));
  const groups = [...new Set(funds.flatMap((fund) => fund.groupCodes))].map((code) => targetGroup(code)?.vi ?? code);
  const who = groups.length > 0 ? groups.join('; ') : 'Người có hoàn cảnh khó khăn thuộc đối tượng của chương trình';
  return wards.length > 0 ? `${who} tại ${wards.join(', ')}` : who;
}

/**
 * The record by which both sides confirm what was given (biên bản xác nhận tài trợ). It states the facts and promises nothing about
 * the sponsor's taxes. Money that came by transfer and money that came in cash have a record each.
 */
export async function confirmSponsorship(ctx: LetterContext, sponsor: Confirmed): Promise<string[]> {
  const money = await ctx.tx.moneyReceived.findMany({
    where: { sponsorId: sponsor.id, reversedAt: null, pledge: { driveId: ctx.drive.id } },
    orderBy: [{ receivedOn: 'asc' }, { id: 'asc' }],
  });
  const receipts = await ctx.tx.document.findMany({
    where: { id: { in: money.flatMap(({ documentId }) => documentId ?? []) } },
    select: { id: true, numberText: true },
  });
  const receiptOf = (documentId: string | null) => receipts.find(({ id }) => id === documentId)?.numberText ?? null;
  const purpose = ctx.drive.purpose || 'Tặng thẻ BHYT, sổ BHXH cho người có hoàn cảnh khó khăn';
  const forWhom = await beneficiaries(ctx, sponsor.id);
  const ids: string[] = [];
  for (const method of ['transfer', 'cash'] as const) {
    const payments = money.filter((one) => one.method === method);
    if (payments.length === 0) continue;
    const total = sumVnd(payments.map(({ amount }) => amount));
    const { id } = await issueDocument(ctx, {
      template: 'sponsorshipConfirmation',
      date: ctx.today,
      sponsorId: sponsor.id,
      driveId: ctx.drive.id,
      subjectId: sponsor.id,
      data: ({ numberText, code, verifyUrl }) => ({
        letterhead: ctx.office.letterhead(numberText, ctx.today),
        sponsor: {
          name: sponsor.name,
          address: sponsor.address || null,
          phone: sponsor.phone || null,
          taxCode: sponsor.taxCode,
          representative: sponsor.legalRep || null,
          post: sponsor.legalRepTitle || null,
        },
        receiver: {
          name: ctx.office.organisation,
          address: ctx.office.address || null,
          phone: ctx.office.phone || null,
          taxCode: ctx.office.taxCode || null,
          representative: ctx.signature.name,
          post: ctx.signature.post,
        },
        drive: ctx.drive.name,
        planNumber: ctx.drive.planNumber,
        purpose,
        beneficiaries: forWhom,
        method,
        payments: payments.map((one) => ({
          day: dateToDay(one.receivedOn),
          reference: one.bankReference,
          receipt: receiptOf(one.documentId),
          amount: one.amount,
        })),
        total,
        totalInWords: amountInWords(total, 'vi'),
        copies: 4,
        signatures: [
          {
            capacity: null,
            onBehalfOf: null,
            post: sponsor.legalRepTitle || 'Người đại diện',
            name: sponsor.legalRep || null,
          },
          ctx.signature,
        ],
        copiesTo: [],
        proof: { code, url: verifyUrl },
      }),
    });
    ids.push(id);
  }
  return ids;
}
