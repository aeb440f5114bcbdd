import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod/mini';
import { logAccess } from '@/lib/core/access-log';
import { type Ctx, defineCommand } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';
import { issueDocument, type Numbering } from '@/lib/documents/issue-document';
import type { TemplateInput } from '@/lib/documents/kinds';
import { templateData } from '@/lib/documents/render';
import { wardName } from '@/lib/places/ward-name';
import { placeNames } from '@/lib/places/wards';
import { auditOf, type LoadedList, lockList } from './load-list';
import { type PaperFacts, postingPaper, wardListPaper } from './people-papers';

export const PrintListInput = z.object({ listId: z.uuid(), kind: z.enum(['wardList', 'postingList']) });

/**
 * The document to print of a list: the one issued last if nothing on it has changed, else a new one with the next number of
 * the ward's own series. The people on it stand in the access log as printed.
 * DomainError notFound | listEmpty | wrongState (a posting before the list is posted).
 */
export const issueListPaper = defineCommand({
  name: 'list.print',
  permission: 'document.print',
  input: PrintListInput,
  timeout: 60_000,
  async run(ctx, { listId, kind }) {
    const list = await lockList(ctx, listId);
    if (kind === 'postingList' && !list.postedFrom) throw new DomainError('wrongState', { state: list.state });
    const lines = await ctx.tx.listLine.findMany({
      where: { listId, state: { not: 'excluded' } },
      orderBy: { rowNumber: 'asc' },
    });
    if (lines.length === 0) throw new DomainError('listEmpty');
    const facts = await factsOf(ctx, list);
    const paper = (numbering: Numbering) =>
      kind === 'wardList' ? wardListPaper(list, lines, facts, numbering) : postingPaper(list, lines, facts, numbering);
    const last = await ctx.tx.document.findFirst({
      where: { subjectId: listId, kind, state: 'issued' },
      orderBy: { issuedAt: 'desc' },
    });
    const same = last && isDeepStrictEqual(contentOf(last.data), contentOf(templateData(kind, paper(NO_NUMBER))));
    const issued = same
      ? last
      : await issueDocument(ctx, {
          template: kind,
          date: ctx.today,
          series: list.wardCode,
          people: { type: 'line', ids: lines.map(({ id }) => id) },
          driveId: list.driveId,
          subjectId: listId,
          wardCode: list.wardCode,
          organisation: 'UBND',
          data: (numbering) => paper(numbering) as TemplateInput<typeof kind>,
        });
    const ids = lines.map(({ id }) => id);
    await logAccess(ctx.tx, ctx.actor, { kind: 'print', subjectType: 'line', ids, purpose: kind }, list.wardCode);
    ctx.audit({ what: 'list.printed', ...auditOf(list), counts: { lines: lines.length }, ids });
    return { documentId: issued.id };
  },
});

const NO_NUMBER: Numbering = { number: 0, numberText: '', code: '', verifyUrl: 'https://example.invalid/' };

/** What is told about people; number, day and code are those of one paper. */
const contentOf = (data: unknown): unknown => {
  const {
    letterhead: _letterhead,
    proof: _proof,
    signatures: _signatures,
    ...content
  } = data as Record<string, unknown>;
  return content;
};

async function factsOf(ctx: Ctx, list: LoadedList): Promise<PaperFacts> {
  const place = (await placeNames(ctx.tx, [list.wardCode])).get(list.wardCode);
  const phase = list.phaseId ? await ctx.tx.phase.findUnique({ where: { id: list.phaseId } }) : null;
  const maker = await ctx.tx.user.findUnique({ where: { id: list.createdById }, select: { name: true } });
  const setting = await ctx.tx.provinceSetting.findUnique({ where: { provinceCode: list.provinceCode } });
  return {
    ward: place ? wardName(place, 'vi') : list.wardCode,
    wardShort: place?.name ?? list.wardCode,
    phase: phase?.name ?? null,
    day: ctx.today,
    drafter: maker?.name ?? null,
    agency: setting?.agencyName ?? 'BHXH',
  };
}
