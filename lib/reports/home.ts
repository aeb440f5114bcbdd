import type { Role } from '@/lib/access/roles';
import { defineQuery, type QueryCtx } from '@/lib/core/query';
import { mostUrgent, type Task } from './home-rules';
import {
  adminTasks,
  collectionTasks,
  communicationTasks,
  financeTasks,
  leaderTasks,
  sponsorTasks,
} from './home-office';
import { baseOfficeTasks, observerTasks, officialTasks, wardLeaderTasks } from './home-ward';
import { movedLately } from './moved-lately';

const nothing = (): Promise<Task[]> => Promise.resolve([]);

const TASKS: Record<Role, (ctx: QueryCtx) => Promise<Task[]>> = {
  officeAdmin: adminTasks,
  officeFinance: financeTasks,
  officeCollection: collectionTasks,
  officeCommunication: communicationTasks,
  officeLeader: leaderTasks,
  baseOffice: baseOfficeTasks,
  wardOfficial: officialTasks,
  wardLeader: wardLeaderTasks,
  wardObserver: observerTasks,
  sponsor: sponsorTasks,
  auditor: nothing,
  national: nothing,
};

/** What waits for this person, three things at most, and what has moved since the last visit (14 days at most). */
export const readHome = defineQuery('home.read', async (ctx, since: Date | null) => ({
  role: ctx.actor.role,
  name: ctx.actor.name,
  today: ctx.today,
  tasks: mostUrgent(await TASKS[ctx.actor.role](ctx), ctx.today),
  moved: await movedLately(ctx, since),
}));
