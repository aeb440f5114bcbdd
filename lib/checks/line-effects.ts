import type { Ctx } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';
import { isDecidable } from './rules';

/** A line of the province that may still be decided. DomainError notFound | listNotEditable. */
export async function decidableLine(ctx: Ctx, lineId: string, provinceCode: string) {
  const line = await ctx.tx.listLine.findFirst({ where: { id: lineId, provinceCode }, include: { list: true } });
  if (!line) throw new DomainError('notFound');
  if (!isDecidable(line.list.state, line.state)) throw new DomainError('listNotEditable');
  return line;
}

/** Sets what a verdict makes of a line, and says so in the audit. The database refuses it for an approved line. */
export async function setLineState(
  ctx: Ctx,
  line: { id: string; driveId: string; wardCode: string },
  state: 'waiting' | 'excluded' | 'held',
  reason: string | null,
): Promise<void> {
  await ctx.tx.listLine.updateMany({
    where: { id: line.id },
    data: { state, stateReason: reason, version: { increment: 1 } },
  });
  ctx.audit({
    what: `line.${state}ByCheck`,
    subjectType: 'ListLine',
    subjectId: line.id,
    driveId: line.driveId,
    wardCode: line.wardCode,
  });
}

/**
 * Gives a line back to its list where no verdict speaks against it any more: left out by a check that was taken back, or held
 * with nothing left to decide. What the ward itself left out has no verdict and is not touched (`mayRestore` false).
 */
export async function settleLine(
  ctx: Ctx,
  line: { id: string; driveId: string; wardCode: string; state: string },
  mayRestore: boolean,
): Promise<void> {
  if (line.state !== 'held' && !(line.state === 'excluded' && mayRestore)) return;
  const findings = await ctx.tx.finding.findMany({ where: { lineId: line.id, state: { not: 'obsolete' } } });
  const pairIds = findings.flatMap(({ pairId, state }) => (pairId && state === 'same' ? [pairId] : []));
  const lost = await ctx.tx.duplicatePair.count({
    where: { id: { in: pairIds }, state: 'same', keepId: { not: line.id } },
  });
  const against = lost > 0 || findings.some(({ state }) => state === 'confirmed');
  const open = findings.some(({ state }) => state === 'open');
  if (against || (line.state === 'held' && open)) return;
  await setLineState(ctx, line, 'waiting', null);
}
