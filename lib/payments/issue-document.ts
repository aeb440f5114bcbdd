import { provinceOf } from '@/lib/access/actor-type';
import { dateToDay } from '@/lib/core/clock';
import { defineCommand } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';
import { sumVnd } from '@/lib/core/money';
import { amountInWords } from '@/lib/core/words';
import { issueDocument } from '@/lib/documents/issue-document';
import { officeOf } from '@/lib/documents/office';
import { driveOf } from '@/lib/drives/drive-ref';
import { wardNames } from '@/lib/places/wards';
import { IssueDocumentInput } from './schema';

/**
 * Issues the numbered statement (bảng kê nộp tiền) of a paid remittance, with the accounts from and to which was paid; a second one only
 * after the first was made void. DomainError notFound | wrongState (not paid yet, or issued already).
 */
export const issueRemittanceDocument = defineCommand({
  name: 'remittance.issueDocument',
  permission: 'remittance.prepare',
  input: IssueDocumentInput,
  timeout: 60_000,
  async run(ctx, { remittanceId, ...to }) {
    const provinceCode = provinceOf(ctx.actor);
    await ctx.tx.$queryRaw`select id from "Remittance" where id = ${remittanceId}::uuid for update`;
    const remittance = await ctx.tx.remittance.findFirst({
      where: { id: remittanceId, provinceCode },
      include: {
        rows: {
          where: { removedAt: null },
          include: { item: { include: { line: true } } },
          orderBy: [{ item: { wardCode: 'asc' } }, { item: { line: { rowNumber: 'asc' } } }],
        },
      },
    });
    if (!remittance) throw new DomainError('notFound');
    if (!remittance.paidOn) throw new DomainError('wrongState', { state: remittance.state });
    const valid = { kind: 'remittance', subjectId: remittanceId, provinceCode, state: 'issued' };
    if ((await ctx.tx.document.count({ where: valid })) > 0) throw new DomainError('wrongState', { state: 'issued' });
    const drive = await driveOf(ctx, remittance.driveId);
    const office = await officeOf(ctx);
    const bank = await ctx.tx.provinceSetting.findUniqueOrThrow({ where: { provinceCode } });
    const wardOf = await wardNames(
      ctx.tx,
      remittance.rows.map(({ item }) => item.wardCode),
      'vi',
    );
    const document = await issueDocument(ctx, {
      template: 'remittance',
      date: ctx.today,
      people: { type: 'item', ids: remittance.rows.map(({ item }) => item.id) },
      driveId: remittance.driveId,
      subjectId: remittanceId,
      data: ({ numberText, code, verifyUrl }) => ({
        letterhead: office.letterhead(numberText, ctx.today),
        drive: drive.name,
        orderNumber: remittance.orderNumber ?? '',
        paidOn: dateToDay(remittance.paidOn!),
        bankReference: remittance.bankReference,
        fromAccount: { holder: office.organisation, number: bank.bankAccount ?? '', bank: bank.bankName ?? '' },
        toAccount: to,
        rows: remittance.rows.map(({ item, amount, validFrom }, i) => ({
          row: i + 1,
          name: item.line.fullName,
          insuranceCode: item.insuranceCode ?? item.line.insuranceCode,
          ward: wardOf(item.wardCode),
          kind: item.kind === 'book' ? 'book' : 'card',
          months: item.months,
          validFrom: dateToDay(validFrom),
          amount,
        })),
        totalInWords: amountInWords(sumVnd(remittance.rows.map(({ amount }) => amount))),
        signatures: [
          { capacity: null, onBehalfOf: null, post: 'Người lập', name: ctx.actor.name },
          { capacity: null, onBehalfOf: null, post: 'Kế toán trưởng', name: null },
          { capacity: null, onBehalfOf: null, post: 'Giám đốc', name: null },
        ],
        copiesTo: ['Cơ quan BHXH tiếp nhận;', 'Lưu: VT, KT.'],
        proof: { code, url: verifyUrl },
      }),
    });
    ctx.audit({
      what: 'remittance.documentIssued',
      subjectType: 'Remittance',
      subjectId: remittanceId,
      driveId: remittance.driveId,
    });
    return { documentId: document.id, number: document.numberText };
  },
});
