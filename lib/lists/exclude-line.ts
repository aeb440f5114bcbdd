import { defineCommand } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';
import { fieldsOfLine } from './line-values';
import { auditOf, lockLine, textChanged } from './load-list';
import { markRepeated } from './mark-repeated';
import { ExcludeLineInput, LineRef } from './schema';

/** Leaves a line out, with the reason; nothing is deleted. DomainError notFound | listNotEditable | stale | wrongState. */
export const excludeLine = defineCommand({
  name: 'line.exclude',
  permission: 'list.edit',
  input: ExcludeLineInput,
  async run(ctx, { lineId, version, reason }) {
    const { list, line } = await lockLine(ctx, lineId);
    if (line.version !== version)
      throw new DomainError('stale', { current: { ...fieldsOfLine(line), version: line.version } });
    if (line.state === 'excluded') throw new DomainError('wrongState');
    await ctx.tx.listLine.updateMany({
      where: { id: lineId },
      data: { state: 'excluded', stateReason: reason, version: { increment: 1 } },
    });
    await markRepeated(ctx, list.id);
    await textChanged(ctx, list.id);
    ctx.audit({ what: 'line.excluded', ...auditOf(list), subjectType: 'ListLine', subjectId: lineId });
    return { lineId };
  },
});

/**
 * Takes a line in again that the ward itself had left out. What a check has decided stays decided.
 * DomainError notFound | listNotEditable | stale | wrongState.
 */
export const restoreLine = defineCommand({
  name: 'line.restore',
  permission: 'list.edit',
  input: LineRef,
  async run(ctx, { lineId, version }) {
    const { list, line } = await lockLine(ctx, lineId);
    if (line.version !== version)
      throw new DomainError('stale', { current: { ...fieldsOfLine(line), version: line.version } });
    const decided = await ctx.tx.finding.count({ where: { lineId, state: { in: ['same', 'confirmed'] } } });
    if (line.state !== 'excluded' || decided > 0) throw new DomainError('wrongState');
    await ctx.tx.listLine.updateMany({
      where: { id: lineId },
      data: { state: 'waiting', stateReason: null, version: { increment: 1 } },
    });
    await markRepeated(ctx, list.id);
    await textChanged(ctx, list.id);
    ctx.audit({ what: 'line.restored', ...auditOf(list), subjectType: 'ListLine', subjectId: lineId });
    return { lineId };
  },
});
