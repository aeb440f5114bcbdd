import type { Role } from '@/lib/access/roles';
import type { QueryCtx } from '@/lib/core/query';
import { adminSources, communicationSources, financeSources, leaderSources, sponsorSources } from './home-office';
import { collectionSources } from './home-collection';
import type { Source } from './home-rules';
import { baseOfficeSources, observerSources, officialSources, wardLeaderSources } from './home-ward';

const nothing = (): Source[] => [];

const SOURCES: Record<Role, (ctx: QueryCtx) => Source[]> = {
  officeAdmin: adminSources,
  officeFinance: financeSources,
  officeCollection: collectionSources,
  officeCommunication: communicationSources,
  officeLeader: leaderSources,
  baseOffice: baseOfficeSources,
  wardOfficial: officialSources,
  wardLeader: wardLeaderSources,
  wardObserver: observerSources,
  sponsor: sponsorSources,
  auditor: nothing,
  national: nothing,
};

/** What may wait for the one who asks, most important first. */
export const sourcesFor = (ctx: QueryCtx): Source[] => SOURCES[ctx.actor.role](ctx);
