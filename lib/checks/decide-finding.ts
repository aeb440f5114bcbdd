import { provinceOf } from '@/lib/access/actor-type';
import { type Ctx, defineCommand } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';
import type { Finding } from '@/lib/generated/prisma/client';
import { decidableLine, setLineState, settleLine } from './line-effects';
import { DecideFindingInput, FindingRef } from './schema';

async function lockFinding(ctx: Ctx, findingId: string, version: number): Promise<Finding> {
  await ctx.tx.$queryRaw`select id from "Finding" where id = ${findingId}::uuid for update`;
  const finding = await ctx.tx.finding.findFirst({ where: { id: findingId, provinceCode: provinceOf(ctx.actor) } });
  if (!finding) throw new DomainError('notFound');
  if (finding.version !== version)
    throw new DomainError('stale', {
      current: { outcome: finding.state, note: finding.note ?? '', version: finding.version },
    });
  return finding;
}

const auditOf = ({ id, driveId, wardCode }: Finding) => ({
  subjectType: 'Finding',
  subjectId: id,
  driveId,
  wardCode,
});

/**
 * What is found against one person: confirmed (the line is left out), dismissed (it goes on), or held (the line waits; its list
 * goes on without it). A suspicion of two lines is decided on the pair; here it can only be held.
 * DomainError notFound | stale | wrongState | listNotEditable.
 */
export const decideFinding = defineCommand({
  name: 'finding.decide',
  permission: 'check.decide',
  input: DecideFindingInput,
  async run(ctx, { findingId, version, outcome, reason }) {
    const finding = await lockFinding(ctx, findingId, version);
    if (finding.state !== 'open') throw new DomainError('wrongState', { state: finding.state });
    if (finding.family === 'duplicate' && outcome !== 'hold') throw new DomainError('wrongState');
    const line = await decidableLine(ctx, finding.lineId, finding.provinceCode);
    const state = { confirm: 'confirmed', dismiss: 'dismissed', hold: 'open' }[outcome];
    const decided = outcome === 'hold' ? {} : { decidedById: ctx.actor.userId, decidedAt: ctx.now };
    await ctx.tx.finding.updateMany({
      where: { id: findingId },
      data: { state, note: reason, ...decided, version: { increment: 1 } },
    });
    ctx.audit({ what: `finding.${outcome === 'hold' ? 'held' : state}`, ...auditOf(finding) });
    if (outcome === 'confirm') await setLineState(ctx, line, 'excluded', reason);
    if (outcome === 'hold') await setLineState(ctx, line, 'held', reason);
    if (outcome === 'dismiss') await settleLine(ctx, line, false);
    return { findingId, state };
  },
});

/** Takes a decision back while the list is not approved. DomainError notFound | stale | wrongState | listNotEditable. */
export const reopenFinding = defineCommand({
  name: 'finding.reopen',
  permission: 'check.decide',
  input: FindingRef,
  async run(ctx, { findingId, version }) {
    const finding = await lockFinding(ctx, findingId, version);
    if (finding.state !== 'confirmed' && finding.state !== 'dismissed') throw new DomainError('wrongState');
    const line = await decidableLine(ctx, finding.lineId, finding.provinceCode);
    await ctx.tx.finding.updateMany({
      where: { id: findingId },
      data: { state: 'open', note: null, decidedById: null, decidedAt: null, version: { increment: 1 } },
    });
    ctx.audit({ what: 'finding.reopened', ...auditOf(finding) });
    await settleLine(ctx, line, finding.state === 'confirmed');
    return { findingId };
  },
});
