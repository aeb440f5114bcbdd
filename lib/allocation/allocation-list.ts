import { provinceOf } from '@/lib/access/actor-type';
import type { ApprovalInput } from '@/lib/core/approval-schema';
import type { Ctx } from '@/lib/core/command';
import { sumVnd } from '@/lib/core/money';
import { amountInWords } from '@/lib/core/words';
import { issueDocument } from '@/lib/documents/issue-document';
import { officeOf } from '@/lib/documents/office';
import type { DriveRow } from '@/lib/drives/drive-ref';
import { placeNames } from '@/lib/places/wards';
import { wardName } from '@/lib/places/ward-name';
import { targetGroup } from '@/lib/prices/groups';
import type { Payer } from '@/lib/prices/rule-types';

/**
 * Issues the annex to the decision on an allocation: every person with the price, who pays which slice, and whose money it is.
 * Numbered in the same transaction as the approval; Vietnamese, since it is an act of the agency.
 */
export async function issueAllocationList(
  ctx: Ctx,
  drive: DriveRow,
  run: { id: string; phaseId: string | null },
  approval: Pick<ApprovalInput, 'number' | 'date' | 'signerName' | 'capacity'>,
): Promise<string> {
  const lines = await ctx.tx.allocationLine.findMany({
    where: { runId: run.id, waitReason: null },
    include: { slices: true },
    orderBy: { rank: 'asc' },
  });
  const people = await ctx.tx.listLine.findMany({
    where: { provinceCode: provinceOf(ctx.actor), id: { in: lines.map((line) => line.listLineId) } },
    select: { id: true, fullName: true, birthDate: true },
  });
  const personOf = new Map(people.map((person) => [person.id, person]));
  const funds = await ctx.tx.fund.findMany({
    where: { id: { in: lines.flatMap(({ slices }) => slices.flatMap(({ fundId }) => fundId ?? [])) } },
    select: { id: true, name: true },
  });
  const fundName = new Map(funds.map(({ id, name }) => [id, name]));
  const wards = await placeNames(
    ctx.tx,
    lines.map((line) => line.wardCode),
  );
  const phase = run.phaseId ? await ctx.tx.phase.findUnique({ where: { id: run.phaseId } }) : null;
  const office = await officeOf(ctx);
  const capacity = approval.capacity === 'own' ? null : approval.capacity;
  const { id } = await issueDocument(ctx, {
    template: 'allocationList',
    date: ctx.today,
    people: { type: 'line', ids: people.map(({ id }) => id) },
    driveId: drive.id,
    subjectId: run.id,
    data: ({ numberText, code, verifyUrl }) => ({
      letterhead: office.letterhead(numberText, ctx.today),
      title: 'Danh sách người được phân bổ thẻ BHYT, sổ BHXH',
      drive: drive.name,
      planNumber: drive.planNumber,
      phase: phase?.name ?? null,
      decision: { number: approval.number, day: approval.date },
      totalInWords: amountInWords(sumVnd(lines.map((line) => line.sponsorShare))),
      rows: lines.map((line, index) => {
        const paid = (payer: Payer) =>
          sumVnd(line.slices.filter((slice) => slice.payer === payer).map(({ amount }) => amount));
        const place = wards.get(line.wardCode);
        const person = personOf.get(line.listLineId);
        return {
          row: index + 1,
          name: person?.fullName ?? '',
          birth: person?.birthDate ?? null,
          ward: place ? wardName(place, 'vi') : line.wardCode,
          group: targetGroup(line.groupCode)?.vi ?? line.groupCode,
          kind: line.itemKind === 'book' ? ('book' as const) : ('card' as const),
          months: line.months,
          price: line.full,
          state: paid('state'),
          province: paid('province'),
          commune: paid('commune'),
          sponsor: paid('sponsor'),
          person: paid('person'),
          fund: line.slices.flatMap(({ fundId }) => fundName.get(fundId ?? '') ?? []).join('; '),
        };
      }),
      signatures: [
        { capacity: null, onBehalfOf: null, post: 'Người lập', name: null },
        { capacity, onBehalfOf: capacity ? 'Giám đốc' : null, post: 'Giám đốc', name: approval.signerName },
      ],
      copiesTo: ['Phòng Kế hoạch – Tài chính;', 'Lưu: VT.'],
      proof: { code, url: verifyUrl },
    }),
  });
  ctx.audit({ what: 'document.issued', subjectType: 'Document', subjectId: id, driveId: drive.id });
  return id;
}
