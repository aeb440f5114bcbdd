import { can } from '@/lib/access/permissions';
import { defineQuery } from '@/lib/core/query';
import type { Prisma } from '@/lib/generated/prisma/client';
import { wardNames } from '@/lib/places/wards';
import { ceremonyOf } from './ceremony-ref';
import { isOpen } from './rules';
import { stageConsents } from './stage-consent';

export interface CandidateFilters {
  ward?: string | undefined;
  route?: string | undefined;
  kind?: string | undefined;
  consent?: string | undefined;
}

/** What one page holds: a ward's people at once, so that they can be chosen together. */
const MOST = 400;

/**
 * People of the invited wards with the way their item goes now and their word on the stage, for choosing. Those seen stand in
 * the access log. DomainError notFound.
 */
export const listCandidates = defineQuery(
  'ceremony.choose',
  async (ctx, ceremonyId: string, filters: CandidateFilters, locale: string) => {
    const { tx, actor, see } = ctx;
    const ceremony = await ceremonyOf(ctx, ceremonyId);
    const invited = await tx.ceremonyWard.findMany({ where: { ceremonyId }, orderBy: { wardCode: 'asc' } });
    const codes = invited.map(({ wardCode }) => wardCode);
    const nameOf = await wardNames(tx, codes, locale);
    const where: Prisma.ItemWhereInput = {
      driveId: ceremony.driveId,
      provinceCode: ceremony.provinceCode,
      reversedAt: null,
      wardCode: filters.ward && codes.includes(filters.ward) ? filters.ward : { in: codes },
      ...(filters.route === 'stage' ? { route: 'stage', ceremonyId } : {}),
      ...(filters.route && filters.route !== 'stage' ? { route: filters.route } : {}),
      ...(filters.kind ? { kind: filters.kind } : {}),
    };
    const total = await tx.item.count({ where });
    const items = await tx.item.findMany({
      where,
      select: {
        id: true,
        listLineId: true,
        wardCode: true,
        kind: true,
        route: true,
        ceremonyId: true,
        state: true,
        handover: true,
        line: { select: { fullName: true, birthDate: true, hamlet: true, groupCode: true } },
      },
      orderBy: [{ wardCode: 'asc' }, { line: { hamlet: 'asc' } }, { line: { rowNumber: 'asc' } }],
      take: MOST,
    });
    const said = await stageConsents(
      tx,
      ceremony.driveId,
      items.map(({ listLineId }) => listLineId),
    );
    const consentOf = (lineId: string) => (said.has(lineId) ? (said.get(lineId) ? 'yes' : 'no') : 'open');
    const rows = items
      .map(({ line, ...item }) => ({
        ...item,
        ...line,
        ward: nameOf(item.wardCode),
        here: item.ceremonyId === ceremonyId && item.route === 'stage',
        elsewhere: item.ceremonyId !== null && item.ceremonyId !== ceremonyId && item.route === 'stage',
        consent: consentOf(item.listLineId),
      }))
      .filter((row) => !filters.consent || row.consent === filters.consent);
    await see({ kind: 'page', subjectType: 'item', ids: rows.map(({ id }) => id), purpose: 'chooseStage' });
    return {
      rows,
      total,
      limited: total > MOST ? MOST : null,
      chosen: await tx.item.count({ where: { ceremonyId, route: 'stage', reversedAt: null } }),
      wards: codes.map((code) => ({ value: code, label: nameOf(code) })),
      may: can(actor.role, 'ceremony.choose') && isOpen(ceremony.state),
    };
  },
);
export type Candidate = Awaited<ReturnType<typeof listCandidates.as>>['rows'][number];
