import { can, type Permission } from '@/lib/access/permissions';
import { paths } from '@/lib/paths';

const TABS = [
  ['overview', 'home', 'drive.read'],
  ['timeline', 'timeline', 'drive.read'],
  ['funds', 'funds', 'fund.read'],
  ['lists', 'lists', 'list.read'],
  ['checks', 'checks', 'check.read'],
  ['allocation', 'allocation', 'allocation.read'],
  ['payments', 'payments', 'remittance.read'],
  ['cards', 'cards', 'card.read'],
  ['ceremonies', 'ceremonies', 'ceremony.read'],
  ['handovers', 'handovers', 'handover.read'],
  ['letters', 'letters', 'sponsor.read'],
  ['report', 'report', 'report.read'],
] as const satisfies [string, string, Permission][];

/** Stages of a drive that a role may open, in the order of the chain; a draft has its plan and its money only. */
export function driveTabs(driveId: string, role: string, state: string) {
  const of = paths.drive(driveId);
  const draft = ['overview', 'timeline', 'funds'];
  return TABS.filter(([key, , permission]) => can(role, permission) && (state !== 'draft' || draft.includes(key))).map(
    ([key, address]) => ({ key, href: of[address] }),
  );
}
