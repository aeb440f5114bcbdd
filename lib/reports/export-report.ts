import type { Actor } from '@/lib/access/actor-type';
import { defineCommand } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';
import { exportRows } from '@/lib/core/export';
import { driveOf } from '@/lib/drives/drive-ref';
import { nameOf } from '@/lib/drives/name-of';
import { formatter } from '@/lib/i18n/format';
import { loadMessages, type Words } from '@/lib/i18n/load-messages';
import { type Figures, STEPS } from './counts';
import { type Cut, cutDrive, type Kind } from './cut-drive';
import { ReportInput } from './schema';
import { type Publication, publicationsOf } from './statements';

/** One row of the workbook: what it is cut by, and the figures, or those that were told. */
interface Row {
  kind: Kind;
  cut: 'all' | 'phase' | 'ward' | 'group' | 'wardGroup' | 'told';
  name: string;
  group: string;
  figures: Pick<Figures, (typeof STEPS)[number] | 'full' | 'donated'>;
}

function rowsOf({ kind, total, phases, wards, groups }: Cut): Row[] {
  const row = (cut: Row['cut'], name: string, figures: Figures, group = ''): Row => ({
    kind,
    cut,
    name,
    group,
    figures,
  });
  return [
    row('all', '', total),
    ...phases.map(({ name, figures }) => row('phase', name, figures)),
    ...wards.map(({ name, figures }) => row('ward', name, figures)),
    ...groups.map(({ name, figures }) => row('group', '', figures, name)),
    ...wards.flatMap((ward) => ward.groups.map((part) => row('wardGroup', ward.name, part.figures, part.name))),
  ];
}

const toldRows = ({ told }: Publication, name: string): Row[] =>
  told.map(({ kind, phase, steps, full, donated }) => ({
    kind,
    cut: 'told',
    name: phase ? `${name} – ${phase}` : name,
    group: '',
    figures: {
      ...(Object.fromEntries(steps.map((one) => [one.step, one.told])) as Record<(typeof STEPS)[number], number>),
      full: full.told,
      donated: donated.told,
    },
  }));

/** Totals of a drive as rows of a workbook, registered as an export; no names of people. DomainError notFound | nothingToDo. */
const exportDriveReport = defineCommand({
  name: 'report.export',
  permission: 'report.read',
  input: ReportInput,
  async run(ctx, { driveId, asOf, language }) {
    const drive = await driveOf(ctx, driveId);
    if (asOf > ctx.today) throw new DomainError('invalidInput', undefined, { asOf: 'dayInFuture' });
    const { placeRole } = ctx.actor;
    const cuts = await cutDrive(ctx.tx, placeRole, driveId, asOf, language);
    if (cuts.length === 0) throw new DomainError('nothingToDo');
    const words = loadMessages(language)['reports'] as Words;
    const of = (group: string) => words[group] as Record<string, string>;
    const f = formatter(language);
    const told = placeRole === 'base' ? [] : await publicationsOf(ctx.tx, driveId, cuts);
    const published = told.filter(({ asOf: day }) => day <= asOf); // as of that day nothing later was told
    const rows = [
      ...cuts.flatMap(rowsOf),
      ...published.flatMap((one) => toldRows(one, `${f.day(one.asOf)} – ${one.toldWhere}`)),
    ];
    const { title, purpose } = of('file') as Record<'title' | 'purpose', string>;
    const made = await exportRows(ctx, {
      kind: 'driveReport',
      title: `${title} ${f.day(asOf)}`,
      fileName: `bao-cao-${drive.planNumber.split('/')[0]}-${asOf}.xlsx`,
      purpose: `${purpose} ${drive.planNumber} – ${nameOf(drive, language)}`,
      rows,
      columns: [
        { header: of('columns')['kind']!, type: 'text', width: 14, value: (r) => of('kind')[r.kind]! },
        { header: of('columns')['cut']!, type: 'text', value: (r) => of('cuts')[r.cut]! },
        { header: of('columns')['part']!, type: 'text', width: 32, value: (r) => r.name },
        { header: of('columns')['group']!, type: 'text', width: 36, value: (r) => r.group },
        ...STEPS.map((step) => ({
          header: of('steps')[step]!,
          type: 'number' as const,
          value: (r: Row) => r.figures[step],
        })),
        { header: of('columns')['full']!, type: 'money', value: (r) => r.figures.full },
        { header: of('columns')['donated']!, type: 'money', value: (r) => r.figures.donated },
      ],
      masked: true,
      language,
      driveId,
    });
    if (made.state !== 'made') throw new DomainError('notAllowed');
    return { name: made.name, body: Buffer.from(made.body).toString('base64') };
  },
});

/** The file itself. Throws the refusal of the command. */
export async function exportReport(
  actor: Actor,
  input: Parameters<typeof exportDriveReport>[1],
): Promise<{ name: string; body: Uint8Array }> {
  const result = await exportDriveReport(actor, input);
  if (!result.ok) throw new DomainError(result.code, result.details, result.fields);
  return { name: result.value.name, body: Buffer.from(result.value.body, 'base64') };
}
