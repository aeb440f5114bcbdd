import { describe, expect, it } from 'vitest';
import { can, PERMISSIONS, type Permission } from '@/lib/access/permissions';
import { ROLES, type Role } from '@/lib/access/roles';

/**
 * What each role may do, written down by role and by hand, from what the people do at their desks; lib/access/permissions.ts
 * says the same by permission. Whoever changes one of them says it twice.
 */
const BY_ROLE: Record<Role, string> = {
  officeAdmin: `account.use home.read
    user.manage setting.manage audit.read accessLog.read export.read export.agree job.read job.rerun job.rerunSystem running.read
    case.read case.open document.read document.print
    price.read drive.read sponsor.read ceremony.read report.read`,
  officeFinance: `account.use home.read
    job.read job.rerun case.read case.open document.read document.print
    price.read price.propose drive.read sponsor.read sponsor.edit
    scan.keep fund.read pledge.record money.record receipt.issue receipt.void
    allocation.read remittance.read remittance.prepare remittance.pay card.read ceremony.read report.read`,
  officeCollection: `account.use home.read
    job.read job.rerun case.read case.open case.answer document.read document.print
    price.read drive.read drive.edit sponsor.read fund.read
    person.read person.edit erasure.propose insurance.read insurance.import
    list.read list.remark list.review check.read check.run check.decide
    allocation.read allocation.propose allocation.reverse remittance.read card.read card.issue
    ceremony.read ceremony.choose handover.read handover.record handover.reverse report.read`,
  officeCommunication: `account.use home.read
    job.read job.rerun case.read case.open case.answer document.read document.print
    price.read drive.read drive.edit sponsor.read sponsor.edit list.read card.read
    ceremony.read ceremony.edit ceremony.choose handover.read handover.record
    letter.issue report.read report.publish`,
  officeLeader: `account.use home.read
    export.read export.agree job.read job.rerun case.read case.open case.answer document.read document.print
    scan.keep fund.decide price.read price.approve drive.read drive.approve drive.cancel sponsor.read fund.read
    person.read erasure.decide insurance.read list.read list.approve check.read
    allocation.read allocation.approve remittance.read remittance.approve card.read
    ceremony.read handover.read letter.issue report.read report.publish`,
  baseOffice: `account.use home.read
    job.read job.rerun case.read case.open document.read document.print
    price.read drive.read list.read list.remark list.review card.read ceremony.read
    handover.read handover.record handover.reverse report.read`,
  wardOfficial: `account.use home.read
    job.read job.rerun case.read case.open document.read document.print
    drive.read list.read list.edit list.submit list.remark ceremony.read handover.read handover.record`,
  wardLeader: `account.use home.read
    job.read job.rerun case.read case.open document.read document.print
    drive.read list.read list.submit list.remark ceremony.read handover.read handover.record`,
  wardObserver: `account.use home.read
    case.read document.read drive.read list.read list.remark ceremony.read handover.read`,
  sponsor: `account.use home.read document.read document.print ceremony.read sponsorPage.read`,
  auditor: `account.use home.read
    audit.read accessLog.read export.read job.read running.read case.read document.read
    price.read drive.read sponsor.read fund.read list.read allocation.read remittance.read card.read
    ceremony.read handover.read report.read`,
  national: `account.use home.read total.read`,
};

const named = (role: Role): string[] => BY_ROLE[role].split(/\s+/).sort();
const granted = (role: Role): string[] =>
  (Object.keys(PERMISSIONS) as Permission[]).filter((permission) => can(role, permission)).sort();

describe('the permission table', () => {
  it.each(ROLES)('lets %s do what the desk needs, and nothing else', (role) => {
    expect(granted(role)).toEqual(named(role));
  });

  it('goes red for a right that is given or taken in one of the two places only', () => {
    const roles = PERMISSIONS['audit.read'] as unknown as Role[];
    roles.push('wardOfficial');
    expect(granted('wardOfficial')).not.toEqual(named('wardOfficial'));
    roles.pop();
    expect(granted('wardOfficial')).toEqual(named('wardOfficial'));
  });

  it('refuses unknown roles and unknown permissions', () => {
    expect(can('root', 'user.manage')).toBe(false);
    expect(can('officeAdmin', 'drive.delete' as Permission)).toBe(false);
    expect(can('', 'home.read')).toBe(false);
    expect(can('officeAdmin', 'toString' as Permission)).toBe(false);
  });

  it('gives no one both hands of a decision', () => {
    const pairs: [maker: Permission, checker: Permission][] = [
      ['price.propose', 'price.approve'],
      ['drive.edit', 'drive.approve'],
      ['list.submit', 'list.approve'],
      ['allocation.propose', 'allocation.approve'],
      ['remittance.prepare', 'remittance.approve'],
      ['money.record', 'fund.decide'],
    ];
    for (const [maker, checker] of pairs)
      expect(ROLES.filter((role) => can(role, maker) && can(role, checker))).toEqual([]);
  });

  it('lets those who only read change nothing', () => {
    const writes =
      /\.(edit|manage|record|issue|void|propose|approve|cancel|import|submit|review|run|decide|reverse|prepare|pay|choose|publish|open|answer|rerun|agree|keep)$/;
    for (const role of ['auditor', 'national', 'sponsor'] as const)
      expect(granted(role).filter((permission) => writes.test(permission))).toEqual([]);
  });
});
