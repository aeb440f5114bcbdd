import { dateToDay } from '@/lib/core/clock';
import { defineCommand } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';
import { issueDocument } from '@/lib/documents/issue-document';
import { officeOf } from '@/lib/documents/office';
import { driveOf } from '@/lib/drives/drive-ref';
import { targetGroup } from '@/lib/prices/groups';
import { type Figures, STEPS } from './counts';
import { moneyOf } from './money';
import { cutDrive, type Kind } from './report';
import { ReportInput } from './schema';

const figuresOf = (kind: Kind, f: Figures) => ({
  kind,
  ...(Object.fromEntries(STEPS.map((step) => [step, f[step]])) as Record<(typeof STEPS)[number], number>),
  fullPremium: f.full,
  donatedShare: f.donated,
});

const STEP_WORDS = {
  proposed: ['Người được đề nghị', null],
  approved: ['Được phân bổ', 'donated'],
  paid: ['Đã nộp tiền', 'paidValue'],
  issued: ['Đã cấp thẻ, sổ', 'issuedValue'],
  onStage: ['Trao tại lễ', 'stageValue'],
  handedOver: ['Đã đến tay người nhận', 'handedValue'],
} as const;

/** Issues the numbered results report of a drive up to a day (totals only; no names). DomainError notFound | nothingToDo. */
export const issueReport = defineCommand({
  name: 'report.issue',
  permission: 'report.publish',
  input: ReportInput,
  async run(ctx, { driveId, asOf }) {
    const drive = await driveOf(ctx, driveId);
    const cuts = await cutDrive(ctx, driveId, asOf);
    if (cuts.length === 0) throw new DomainError('nothingToDo');
    const office = await officeOf(ctx);
    const money = await moneyOf(ctx.tx, driveId, asOf);
    const sponsors = await ctx.tx.$queryRaw<{ name: string; received: bigint }[]>`
      select s.name, sum(m.amount)::bigint as received from "MoneyReceived" m join "Pledge" p on p.id = m."pledgeId" join "Sponsor" s on s.id = p."sponsorId"
      where p."driveId" = ${driveId}::uuid and m."reversedAt" is null and m."receivedOn" <= ${asOf}::date and not s.anonymous group by 1 order by 2 desc`;
    const { id, numberText } = await issueDocument(ctx, {
      template: 'report',
      date: ctx.today,
      driveId,
      subjectId: driveId,
      data: ({ numberText: number, code, verifyUrl }) => ({
        letterhead: office.letterhead(number, ctx.today),
        drive: drive.name,
        planNumber: drive.planNumber,
        from: dateToDay(drive.startsOn),
        asOf,
        funnel: cuts.flatMap(({ kind, total }) =>
          STEPS.map((step) => ({
            step: `${STEP_WORDS[step][0]} (${kind === 'card' ? 'thẻ BHYT' : 'sổ BHXH'})`,
            people: total[step],
            amount: STEP_WORDS[step][1] ? total[STEP_WORDS[step][1]] : null,
          })),
        ),
        total: cuts.map(({ kind, total }) => figuresOf(kind, total)),
        phases: [],
        groups: cuts.flatMap(({ kind, groups }) =>
          groups.map((g) => ({ name: targetGroup(g.key)?.vi ?? g.key, figures: figuresOf(kind, g.figures) })),
        ),
        wards: cuts.flatMap(({ kind, wards }) =>
          wards.map((w) => ({ name: w.name, figures: figuresOf(kind, w.figures) })),
        ),
        money,
        sponsors,
        difficulties: [],
        proposals: [],
        signature: { capacity: null, onBehalfOf: null, post: 'GIÁM ĐỐC', name: null },
        copiesTo: ['Như trên', 'Lưu: VT, TT'],
        proof: { code, url: verifyUrl },
      }),
    });
    ctx.audit({ what: 'report.issued', subjectType: 'Document', subjectId: id, driveId });
    return { documentId: id, numberText };
  },
});
