import { addDays, dateToDay, startOfDay } from '@/lib/core/clock';
import { defineCommand } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';
import { issueDocument } from '@/lib/documents/issue-document';
import { officeOf } from '@/lib/documents/office';
import { driveOf } from '@/lib/drives/drive-ref';
import { countDrive, type Figures, STEPS } from './counts';
import { cutRows, type Kind, type Part } from './cut-drive';
import { moneyOf } from './money';
import { reportNames, STEP_WORDS, stepOf, UNNAMED } from './report-words';
import { ReportInput } from './schema';
import { publicationsOf } from './statements';

const figuresOf = (kind: Kind, f: Figures) => ({
  kind,
  ...(Object.fromEntries(STEPS.map((step) => [step, f[step]])) as Record<(typeof STEPS)[number], number>),
  fullPremium: f.full,
  donatedShare: f.donated,
});

const partsOf = (kind: Kind, parts: readonly Part[]) =>
  parts.map(({ name, figures }) => ({ name, figures: figuresOf(kind, figures) }));

/** Issues the numbered results report of a drive up to a day (totals only; no names). DomainError notFound | nothingToDo. */
export const issueReport = defineCommand({
  name: 'report.issue',
  permission: 'report.publish',
  input: ReportInput,
  async run(ctx, { driveId, asOf }) {
    const drive = await driveOf(ctx, driveId);
    if (asOf > ctx.today) throw new DomainError('invalidInput', undefined, { asOf: 'dayInFuture' });
    const rows = await countDrive(ctx.tx, ctx.actor.placeRole, driveId, asOf);
    const cuts = await cutRows(ctx.tx, driveId, rows, 'vi');
    const english = await cutRows(ctx.tx, driveId, rows, 'en');
    if (cuts.length === 0) throw new DomainError('nothingToDo');
    const office = await officeOf(ctx);
    const publications = (await publicationsOf(ctx.tx, driveId, cuts)).filter(({ asOf: day }) => day <= asOf);
    const published = publications.map(({ asOf: day, toldWhere, told }) => ({
      asOf: day,
      where: toldWhere,
      figures: told
        .filter(({ phase }) => phase === '')
        .flatMap(({ kind, steps }) =>
          steps.map(({ step, ...figure }) => ({ kind, key: step, step: STEP_WORDS[step].vi, ...figure })),
        ),
    }));
    const money = await moneyOf(ctx.tx, driveId, asOf, cuts);
    const end = startOfDay(addDays(asOf, 1));
    // Those who do not want to be named stand together in one row, so that the sum is that of the money received.
    const sponsors = await ctx.tx.$queryRaw<{ name: string; nameEn: string; received: bigint }[]>`
      select case when s.anonymous then '' else s.name end as name, case when s.anonymous then '' else s."nameEn" end as "nameEn", sum(m.amount)::bigint as received
      from "MoneyReceived" m join "Pledge" p on p.id = m."pledgeId" join "Sponsor" s on s.id = p."sponsorId"
      where p."driveId" = ${driveId}::uuid and (m."reversedAt" is null or m."reversedAt" >= ${end}) and m."receivedOn" <= ${asOf}::date
      group by s.anonymous, 1, 2 order by s.anonymous, 3 desc`;
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
            step: stepOf(step, kind, 'vi'),
            people: total[step],
            amount: STEP_WORDS[step].value ? total[STEP_WORDS[step].value] : null,
          })),
        ),
        total: cuts.map(({ kind, total }) => figuresOf(kind, total)),
        phases: cuts.flatMap(({ kind, phases }) => (phases.length > 1 ? partsOf(kind, phases) : [])),
        groups: cuts.flatMap(({ kind, groups }) => partsOf(kind, groups)),
        wards: cuts.flatMap(({ kind, wards }) => partsOf(kind, wards)),
        published,
        money,
        sponsors: sponsors.map(({ name, received }) => ({ name: name || UNNAMED.vi, received })),
        difficulties: [],
        proposals: [],
        signature: { capacity: null, onBehalfOf: null, post: 'GIÁM ĐỐC', name: null },
        copiesTo: ['BHXH Việt Nam (để báo cáo);', 'Lưu: VT, TT.'],
        proof: { code, url: verifyUrl },
        english: { ...office.abroad('en'), ...reportNames({ drive, cuts, english, published, sponsors }) },
      }),
    });
    ctx.audit({ what: 'report.issued', subjectType: 'Document', subjectId: id, driveId });
    return { documentId: id, numberText };
  },
});
