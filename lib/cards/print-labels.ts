import { ISSUED } from './rules';
import { provinceOf } from '@/lib/access/actor-type';
import { logAccess } from '@/lib/core/access-log';
import { dateToDay } from '@/lib/core/clock';
import { type Ctx, defineCommand } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';
import type { TemplateInput } from '@/lib/documents/kinds';
import { officeOf } from '@/lib/documents/office';
import { driveOf } from '@/lib/drives/drive-ref';
import { paths } from '@/lib/paths';
import { wardNames } from '@/lib/places/wards';
import { PrintLabelsInput } from './schema';

export type LabelsPrint =
  | { template: 'cardLabels'; data: TemplateInput<'cardLabels'> }
  | { template: 'cardLetters'; data: TemplateInput<'cardLetters'> };

/** Rows of one print: a ward at a time is far below; more would hold up the server. */
const MOST = 1000;

/** Short address of an item, as the QR of its label holds it. */
const labelUrl = (code: string): string =>
  `${process.env.APP_URL ?? 'http://localhost:3000'}${paths.printedSignoff(code)}`;

/**
 * What labels or cover letters of issued items are printed from; every person in it stands in the access log.
 * DomainError notFound | nothingToDo | fileTooLarge (choose a ward).
 */
export const printLabels = defineCommand({
  name: 'item.printLabels',
  permission: 'card.issue',
  input: PrintLabelsInput,
  async run(ctx, { driveId, what, wardCode, skip }): Promise<LabelsPrint> {
    const drive = await driveOf(ctx, driveId);
    const items = await ctx.tx.item.findMany({
      where: {
        driveId,
        provinceCode: provinceOf(ctx.actor),
        state: { in: [...ISSUED] },
        handover: { not: 'handedOver' },
        ...(wardCode ? { wardCode } : {}),
      },
      include: { line: { select: { fullName: true, hamlet: true } } },
      orderBy: [{ wardCode: 'asc' }, { line: { hamlet: 'asc' } }, { line: { rowNumber: 'asc' } }],
      take: MOST + 1,
    });
    if (items.length === 0) throw new DomainError('nothingToDo');
    if (items.length > MOST) throw new DomainError('fileTooLarge', { reason: 'rows', limit: MOST });
    const wardOf = await wardNames(
      ctx.tx,
      items.map((item) => item.wardCode),
      'vi',
    );
    const people = await ctx.tx.person.findMany({
      where: { id: { in: items.map(({ personId }) => personId) } },
      select: { id: true, fullName: true },
    });
    const nameOf = new Map(people.map(({ id, fullName }) => [id, fullName]));
    const labels = items.map((item) => ({
      // The name may have been corrected since the list was approved: the card bears the corrected one.
      name: nameOf.get(item.personId) ?? item.line.fullName,
      hamlet: item.line.hamlet,
      ward: wardOf(item.wardCode),
      kind: item.kind === 'book' ? ('book' as const) : ('card' as const),
      reference: item.code,
      url: labelUrl(item.code),
    }));
    const ids = items.map(({ id }) => id);
    await logAccess(
      ctx.tx,
      ctx.actor,
      { kind: 'print', subjectType: 'item', ids, purpose: what },
      wardCode || undefined,
    );
    ctx.audit({ what: `item.${what}Printed`, subjectType: 'Drive', subjectId: driveId, driveId, ids });
    if (what === 'labels') return { template: 'cardLabels', data: { day: ctx.today, drive: drive.name, skip, labels } };
    const office = await officeOf(ctx);
    const post = 'Giám đốc';
    return {
      template: 'cardLetters',
      data: {
        letterhead: office.letterhead(null, ctx.today),
        drive: drive.name,
        sponsors: await giversOf(ctx, ids),
        hotline: HOTLINE,
        signature: { capacity: null, onBehalfOf: null, post, name: null },
        letters: items.map((item, i) => ({
          ...labels[i]!,
          salutation: null,
          form: item.form === 'paper' ? 'paper' : 'electronic',
          validFrom: item.validFrom && dateToDay(item.validFrom),
          validTo: item.validTo && dateToDay(item.validTo),
        })),
      },
    };
  },
});

/** Names of those whose money paid for these items; who wishes to stay unnamed is left out. */
async function giversOf({ tx }: Ctx, itemIds: readonly string[]): Promise<string[]> {
  const rows = await tx.$queryRaw<{ name: string }[]>`
    select distinct s.name from "Item" i join "Entitlement" e on e.id = i."entitlementId"
    join "AllocationSlice" a on a."lineId" = e."allocationLineId" and a.amount > 0
    join "Fund" f on f.id = a."fundId" join "Sponsor" s on s.id = f."sponsorId" and not s.anonymous
    where i.id = any(${[...itemIds]}::uuid[]) order by 1`;
  return rows.map(({ name }) => name);
}

/** Customer line of Vietnam Social Security, the same in all provinces. */
const HOTLINE = '1900 9068';
