import { logAccess } from '@/lib/core/access-log';
import { vietnamDay } from '@/lib/core/clock';
import { type Ctx, defineCommand } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';
import type { Document } from '@/lib/generated/prisma/client';
import { TEMPLATES, type TemplateInput, type TemplateName } from './kinds';
import { type PrintMark, renderPdf } from './render';
import { PrintInput } from './schema';

export interface Print {
  /** 1 is the original; the second and later are copies. */
  nth: number;
  mark: PrintMark;
  template: TemplateName;
  templateVersion: number;
  kind: string;
  number: string;
  data: unknown;
}

/**
 * Records a print of a document and gives what it is rendered from: the data kept at its issue, never today's. The first print is
 * the original, every later one a numbered copy, also when many print at the same moment; a void document says so across the page.
 * A translation is no print of the document: it is never the original nor a copy, and stands in the audit only.
 * DomainError notFound for a document that the place may not see, or without a translation.
 */
export const printDocument = defineCommand({
  name: 'document.print',
  permission: 'document.print',
  input: PrintInput,
  async run(ctx, { documentId, translation }): Promise<Print> {
    const document = await ctx.tx.document.findUnique({ where: { id: documentId } });
    if (!document) throw new DomainError('notFound');
    if (document.personal) {
      const subjectType = document.peopleType === 'item' ? 'item' : 'line';
      const seen = { kind: 'print', subjectType, ids: document.peopleIds, purpose: document.kind } as const;
      await logAccess(ctx.tx, ctx.actor, seen, document.wardCode ?? undefined);
    }
    if (translation) return printTranslation(ctx, document);
    // One after another per document: two prints at once must not both be the original.
    await ctx.tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`print ${documentId}`}, 0))`;
    const { _max } = await ctx.tx.documentPrint.aggregate({ where: { documentId }, _max: { nth: true } });
    const nth = (_max.nth ?? 0) + 1;
    const { provinceCode, sponsorId, wardCode } = document;
    await ctx.tx.documentPrint.createMany({
      data: [{ documentId, provinceCode, sponsorId, wardCode, nth, printedById: ctx.actor.userId }],
    });
    ctx.audit({
      what: 'document.printed',
      subjectType: 'Document',
      subjectId: documentId,
      counts: { nth },
      ...(document.driveId ? { driveId: document.driveId } : {}),
      ...(wardCode ? { wardCode } : {}),
    });
    return sheetOf(ctx, document, nth, nth === 1 ? { mark: 'original' } : { mark: 'copy', number: nth - 1 });
  },
});

const sheetOf = (ctx: Ctx, document: Document, nth: number, mark: PrintMark): Print => ({
  nth,
  mark:
    document.state === 'void'
      ? { mark: 'void', day: vietnamDay(document.voidedAt ?? ctx.now), reason: document.voidReason ?? '' }
      : mark,
  template: document.template as TemplateName,
  templateVersion: document.templateVersion,
  kind: document.kind,
  number: document.numberText,
  data: document.data,
});

function printTranslation(ctx: Ctx, document: Document): Print {
  const template = TEMPLATES[document.template as TemplateName];
  const { id, driveId } = document;
  // Without one the binding text would come out here, as an original that no print counts.
  const data = 'inEnglish' in template ? template.inEnglish(document.data) : null;
  if (!data) throw new DomainError('notFound');
  ctx.audit({ what: 'document.translated', subjectType: 'Document', subjectId: id, ...(driveId ? { driveId } : {}) });
  return { ...sheetOf(ctx, document, 0, { mark: 'original' }), data };
}

/** The PDF of a print, made outside of the transaction. */
export const renderPrint = (print: Print): Promise<Uint8Array> =>
  renderPdf(print.template, print.data as TemplateInput<TemplateName>, print.mark, print.templateVersion);
