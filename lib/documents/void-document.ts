import { provinceOf } from '@/lib/access/actor-type';
import type { Ctx } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';

/**
 * Marks a document void. It keeps its number, its row and its proof, which then says "void"; nothing is deleted.
 * A step of other commands: its caller answers for the permission. DomainError notFound | documentVoid | reasonRequired.
 */
export async function voidDocument(ctx: Ctx, documentId: string, reason: string): Promise<void> {
  if (reason.trim() === '') throw new DomainError('reasonRequired');
  const where = { id: documentId, provinceCode: provinceOf(ctx.actor) };
  const document = await ctx.tx.document.findFirst({
    where,
    select: { kind: true, driveId: true, wardCode: true },
  });
  if (!document) throw new DomainError('notFound');
  const { count } = await ctx.tx.document.updateMany({
    where: { ...where, state: 'issued' },
    data: { state: 'void', voidReason: reason.trim(), voidedById: ctx.actor.userId, voidedAt: ctx.now },
  });
  if (count === 0) throw new DomainError('documentVoid');
  ctx.audit({
    what: 'document.voided',
    subjectType: 'Document',
    subjectId: documentId,
    reason,
    ...(document.driveId ? { driveId: document.driveId } : {}),
    ...(document.wardCode ? { wardCode: document.wardCode } : {}),
  });
}
