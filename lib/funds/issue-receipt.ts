import type { Ctx } from '@/lib/core/command';
import type { Day } from '@/lib/core/clock';
import type { Vnd } from '@/lib/core/money';
import { amountInWords } from '@/lib/documents/amount-in-words';
import { issueDocument } from '@/lib/documents/issue-document';
import { officeOf } from '@/lib/documents/office';
import { nameOf } from '@/lib/drives/name-of';
import { sponsorNameIn } from '@/lib/sponsors/rules';

interface ReceivedFor {
  code: string;
  driveId: string | null;
  sponsor: {
    id: string;
    name: string;
    nameEn: string;
    nameOther: string;
    language: string;
    address: string;
    taxCode: string | null;
  };
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
 * Vietnamese, which is the binding text, with a translation on a second sheet for a giver of another language. What it says is frozen with it.
 */
export async function issueReceipt(ctx: Ctx, pledge: ReceivedFor, money: Received) {
  const office = await officeOf(ctx);
  const drive = pledge.driveId
    ? await ctx.tx.drive.findUnique({
        where: { id: pledge.driveId },
        select: { name: true, nameEn: true, planNumber: true },
      })
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
      translation: translationOf(pledge, drive, money, office),
    }),
  });
}

const REASON = {
  en: (drive: string, plan: string) => `Support for the drive “${drive}” (Plan No. ${plan})`,
  ko: (drive: string, plan: string) => `“${drive}” 사업 후원 (계획 번호 ${plan})`,
};
const REASON_WITHOUT_DRIVE = {
  en: 'Support for health-insurance cards and social-insurance books for people in hardship',
  ko: '어려운 이웃을 위한 건강보험 카드 및 사회보험 수첩 후원',
};

function translationOf(
  { sponsor }: ReceivedFor,
  drive: { name: string; nameEn: string; planNumber: string } | null,
  money: Received,
  office: Awaited<ReturnType<typeof officeOf>>,
) {
  const { language } = sponsor;
  if (language !== 'en' && language !== 'ko') return null;
  return {
    language,
    ...office.abroad(language),
    payer: money.payerName || sponsorNameIn(sponsor, language),
    reason: drive ? REASON[language](nameOf(drive, 'en'), drive.planNumber) : REASON_WITHOUT_DRIVE[language],
    amountInWords: amountInWords(money.amount, language),
  } as const;
}
