import type { Role } from './roles';

const OFFICE = ['officeAdmin', 'officeFinance', 'officeCollection', 'officeCommunication', 'officeLeader'] as const;
const WARD = ['wardOfficial', 'wardLeader', 'wardObserver'] as const;
const READERS = [...OFFICE, 'auditor'] as const;
const EVERYBODY = [...OFFICE, 'baseOffice', ...WARD, 'sponsor', 'auditor', 'national'] as const;

/** Who may do what. This table is the whole policy; tests/access/matrix.test.ts holds it a second time, by hand. */
export const PERMISSIONS = {
  // every signed-in person, about himself
  'account.use': EVERYBODY,
  'home.read': EVERYBODY,

  // running the province
  'user.manage': ['officeAdmin'],
  'setting.manage': ['officeAdmin'],
  'audit.read': ['officeAdmin', 'auditor'],
  'accessLog.read': ['officeAdmin', 'auditor'],
  'export.read': ['officeAdmin', 'officeLeader', 'auditor'],
  'export.agree': ['officeLeader', 'officeAdmin'],
  'job.read': [...OFFICE, 'baseOffice', 'wardOfficial', 'wardLeader', 'auditor'],
  'job.rerun': [...OFFICE, 'baseOffice', 'wardOfficial', 'wardLeader'],
  'job.rerunSystem': ['officeAdmin'],
  'running.read': ['officeAdmin', 'auditor'],
  'case.read': [...READERS, 'baseOffice', 'wardOfficial', 'wardLeader', 'wardObserver'],
  'case.open': [...OFFICE, 'baseOffice', 'wardOfficial', 'wardLeader'],
  'case.answer': ['officeCollection', 'officeCommunication', 'officeLeader'],
  'document.read': [...READERS, 'baseOffice', ...WARD, 'sponsor'],
  'scan.keep': ['officeFinance', 'officeLeader'],
  'document.print': [...OFFICE, 'baseOffice', 'wardOfficial', 'wardLeader', 'sponsor'],

  // prices
  'price.read': [...READERS, 'baseOffice'],
  'price.propose': ['officeFinance'],
  'price.approve': ['officeLeader'],

  // drives
  'drive.read': [...READERS, 'baseOffice', ...WARD],
  'drive.edit': ['officeCollection', 'officeCommunication'],
  'drive.approve': ['officeLeader'],
  'drive.cancel': ['officeLeader'],

  // sponsors and money
  'sponsor.read': READERS,
  'sponsor.edit': ['officeFinance', 'officeCommunication'],
  'fund.read': ['officeFinance', 'officeCollection', 'officeLeader', 'auditor'],
  'pledge.record': ['officeFinance'],
  'money.record': ['officeFinance'],
  'fund.decide': ['officeLeader'],
  'receipt.issue': ['officeFinance'],
  'receipt.void': ['officeFinance'],

  // people
  'person.read': ['officeCollection', 'officeLeader'],
  'person.edit': ['officeCollection'],
  'erasure.propose': ['officeCollection'],
  'erasure.decide': ['officeLeader'],
  'insurance.read': ['officeCollection', 'officeLeader'],
  'insurance.import': ['officeCollection'],

  // lists
  'list.read': ['officeCollection', 'officeCommunication', 'officeLeader', 'baseOffice', ...WARD, 'auditor'],
  'list.edit': ['wardOfficial'],
  'list.submit': ['wardOfficial', 'wardLeader'],
  'list.remark': ['officeCollection', 'baseOffice', 'wardOfficial', 'wardLeader', 'wardObserver'],
  'list.review': ['officeCollection', 'baseOffice'],
  'list.approve': ['officeLeader'],

  // checks
  'check.read': ['officeCollection', 'officeLeader'],
  'check.run': ['officeCollection'],
  'check.decide': ['officeCollection'],

  // allocation
  'allocation.read': ['officeFinance', 'officeCollection', 'officeLeader', 'auditor'],
  'allocation.propose': ['officeCollection'],
  'allocation.approve': ['officeLeader'],
  'allocation.reverse': ['officeCollection'],

  // payment to the insurer
  'remittance.read': ['officeFinance', 'officeCollection', 'officeLeader', 'auditor'],
  'remittance.prepare': ['officeFinance'],
  'remittance.approve': ['officeLeader'],
  'remittance.pay': ['officeFinance'],

  // cards
  'card.read': ['officeCollection', 'officeCommunication', 'officeLeader', 'officeFinance', 'baseOffice', 'auditor'],
  'card.issue': ['officeCollection'],

  // ceremonies
  'ceremony.read': [...READERS, 'baseOffice', ...WARD, 'sponsor'],
  'ceremony.edit': ['officeCommunication'],
  'ceremony.choose': ['officeCommunication', 'officeCollection'],

  // handovers
  'handover.read': ['officeCollection', 'officeCommunication', 'officeLeader', 'baseOffice', ...WARD, 'auditor'],
  'handover.record': ['officeCollection', 'officeCommunication', 'baseOffice', 'wardOfficial', 'wardLeader'],
  'handover.reverse': ['officeCollection', 'baseOffice'],

  // letters, sponsor pages, reports
  'letter.issue': ['officeCommunication', 'officeLeader'],
  'sponsorPage.read': ['sponsor'],
  'report.read': [...READERS, 'baseOffice'],
  'report.publish': ['officeLeader', 'officeCommunication'],
  'total.read': ['national'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof PERMISSIONS;

/** Unknown roles and unknown permissions are refused, never compared. */
export function can(role: string, permission: Permission): boolean {
  return Object.hasOwn(PERMISSIONS, permission) && (PERMISSIONS[permission] as readonly string[]).includes(role);
}
