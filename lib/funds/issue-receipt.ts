import type { Ctx } from '@/lib/core/command';
import type { Day } from '@/lib/core/clock';
import type { Vnd } from '@/lib/core/money';
import { amountInWords } from '@/lib/documents/amount-in-words';
import { issueDocument } from '@/lib/documents/issue-document';
import { officeOf } from '@/lib/documents/office';

interface ReceivedFor {
  code: string;
  driveId: string | null;
  sponsor: { id: string; name: string; address: string; taxCode: string | null };
}

interface Received {
  id: string;
  amount: Vnd;
  method: 'transfer' | 'cash';
  receivedOn: Day;
  bankReference: string;
  payerName: string;
}

/**
 * Issues the numbered receipt (biên lai thu tiền) for money received: one book per year, numbers without gaps. Written in
 * Vietnamese, which is the binding text. What it says is frozen with it.
 */
export async function issueReceipt(ctx: Ctx, pledge: ReceivedFor, money: Received) {
  const office = await officeOf(ctx);
  const drive = pledge.driveId
    ? await ctx.tx.drive.findUnique({ where: { id: pledge.driveId }, select: { name: true, planNumber: true } })
    : null;
  const { sponsor } = pledge;
  return issueDocument(ctx, {
    template: 'receipt',
    date: ctx.today,
    sponsorId: sponsor.id,
    subjectId: money.id,
    ...(pledge.driveId ? { driveId: pledge.driveId } : {}),
    data: ({ numberText, code, verifyUrl }) => ({
      language: 'vi',
      letterhead: office.letterhead(numberText, ctx.today),
      address: office.address,
      bookNumber: ctx.today.slice(0, 4),
      serial: numberText,
      payer: { name: money.payerName || sponsor.name, address: sponsor.address || null, taxCode: sponsor.taxCode },
      reason: drive
        ? `Ủng hộ chương trình “${drive.name}” (Kế hoạch số ${drive.planNumber})`
        : 'Ủng hộ tặng thẻ bảo hiểm y tế, sổ bảo hiểm xã hội cho người có hoàn cảnh khó khăn',
      pledgeCode: pledge.code,
      amount: money.amount,
      amountInWords: amountInWords(money.amount, 'vi'),
      method: money.method,
      bankReference: money.bankReference || null,
      receivedOn: money.receivedOn,
      enclosed: null,
      signers: { head: null, chiefAccountant: null, collector: ctx.actor.name },
      proof: { code, url: verifyUrl },
    }),
  });
}
