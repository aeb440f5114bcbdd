import { provinceOf } from '@/lib/access/actor-type';
import { can } from '@/lib/access/permissions';
import { defineQuery } from '@/lib/core/query';
import { driveOf } from '@/lib/drives/drive-ref';
import { driveWards } from '@/lib/drives/drive-view';
import { wardName } from '@/lib/places/ward-name';
import { findingPage } from './finding-page';
import { pairPage } from './pair-page';
import { sidesOfPair } from './pair-sides';
import type { CheckTableParams } from './table';
import { DomainError } from '@/lib/core/errors';

interface Counts {
  pairsOpen: number;
  pairsDecided: number;
  findingsOpen: number;
  findingsDecided: number;
  held: number;
  /** Lists with the office that nobody has checked since they were sent in: they cannot be approved. */
  unchecked: number;
}

/** How far the checks of a drive are: counts, the last run, the kinds and wards that can be chosen, one page of the queue. */
export const readChecks = defineQuery(
  'check.read',
  async (ctx, driveId: string, params: CheckTableParams, locale: string) => {
    const { tx, actor } = ctx;
    const provinceCode = provinceOf(actor);
    const drive = await driveOf(ctx, driveId);
    const [counts] = await tx.$queryRaw<Counts[]>`
    select count(distinct "pairId") filter (where "pairId" is not null and state = 'open')::int as "pairsOpen",
      count(distinct "pairId") filter (where "pairId" is not null and state in ('same', 'different'))::int as "pairsDecided",
      count(*) filter (where family = 'eligibility' and state = 'open')::int as "findingsOpen",
      count(*) filter (where family = 'eligibility' and state in ('confirmed', 'dismissed'))::int as "findingsDecided",
      (select count(*)::int from "ListLine" l where l."provinceCode" = ${provinceCode} and l."driveId" = ${driveId}::uuid and l.state = 'held') as held,
      (select count(*)::int from "WardList" w where w."provinceCode" = ${provinceCode} and w."driveId" = ${driveId}::uuid
        and w.state in ('submitted', 'underReview', 'posted') and w."checkedAt" is null) as unchecked
    from "Finding" where "provinceCode" = ${provinceCode} and "driveId" = ${driveId}::uuid`;
    const kinds = await tx.finding.groupBy({
      by: ['kind', 'family'],
      where: { provinceCode, driveId, state: { not: 'obsolete' } },
      _count: true,
      orderBy: { kind: 'asc' },
    });
    const last = await tx.auditEvent.findFirst({
      where: { provinceCode, driveId, what: 'check.run' },
      orderBy: { at: 'desc' },
      select: { at: true },
    });
    const view = params.filters.view ?? 'pairs';
    const page =
      view === 'pairs' ? await pairPage(ctx, driveId, params, locale) : await findingPage(ctx, driveId, params, locale);
    return {
      view,
      ...page,
      counts: counts!,
      kinds: kinds.filter(({ family }) => (family === 'duplicate') === (view === 'pairs')).map(({ kind }) => kind),
      wards: (await driveWards(tx, driveId)).map((ward) => ({ code: ward.wardCode, name: wardName(ward, locale) })),
      lastRun: last?.at ?? null,
      mayRun: can(actor.role, 'check.run') && ['open', 'distributing'].includes(drive.state),
      mayDecide: can(actor.role, 'check.decide'),
    };
  },
);

/** One pair with both records in full, side by side: the numbers are what the decision is about. Both stand in the access log. */
export const readPair = defineQuery('check.read', async (ctx, driveId: string, pairId: string, locale: string) => {
  const { tx, actor } = ctx;
  const provinceCode = provinceOf(actor);
  await driveOf(ctx, driveId);
  const pair = await tx.duplicatePair.findFirst({ where: { id: pairId, provinceCode } });
  if (!pair) throw new DomainError('notFound');
  const sides = await sidesOfPair(ctx, pair, locale);
  const decider = pair.decidedById
    ? await tx.user.findFirst({ where: { id: pair.decidedById }, select: { name: true } })
    : null;
  const open = await tx.finding.findMany({
    where: { provinceCode, driveId, state: 'open', pairId: { not: null } },
    select: { pairId: true },
    distinct: ['pairId'],
    orderBy: { pairId: 'asc' },
  });
  const ids = open.map((one) => one.pairId!);
  const after = ids.find((id) => id > pairId) ?? ids.find((id) => id !== pairId) ?? null;
  return {
    id: pair.id,
    version: pair.version,
    state: pair.state,
    strength: pair.strength,
    reasons: pair.reasons as { code: string; against: boolean }[],
    keepId: pair.keepId,
    note: pair.note,
    decidedBy: decider?.name ?? null,
    decidedAt: pair.decidedAt,
    sides,
    left: ids.filter((id) => id !== pairId).length,
    nextId: after,
    mayDecide: can(actor.role, 'check.decide') && pair.state === 'open',
    mayReopen:
      can(actor.role, 'check.decide') &&
      pair.state !== 'open' &&
      sides.every((side) => side.id === pair.keepId || side.lineState !== 'excluded' || side.decidable),
  };
});
export type PairView = Awaited<ReturnType<typeof readPair.as>>;
