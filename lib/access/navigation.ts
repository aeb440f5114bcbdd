import { paths } from '@/lib/paths';
import { can, type Permission } from './permissions';

type Group = 'work' | 'money' | 'people' | 'office';

/** The menu, in the order of the chain: whoever may read a page finds it here. Words: `access.nav.<key>`. */
const ENTRIES = [
  { key: 'home', href: paths.home, permission: 'home.read', exact: true },
  { key: 'sponsorHome', href: paths.sponsorHome, permission: 'sponsorPage.read' },
  { key: 'totals', href: paths.nationalTotals, permission: 'total.read' },
  { key: 'drives', href: paths.drives, permission: 'drive.read', group: 'work' },
  { key: 'calendar', href: paths.calendar, permission: 'ceremony.read', group: 'work' },
  { key: 'cases', href: paths.cases, permission: 'case.read', group: 'work' },
  { key: 'sponsors', href: paths.sponsors, permission: 'sponsor.read', group: 'money' },
  { key: 'receipts', href: paths.receipts, permission: 'fund.read', group: 'money' },
  { key: 'prices', href: paths.prices, permission: 'price.read', group: 'money' },
  { key: 'people', href: paths.people, permission: 'person.read', group: 'people' },
  { key: 'insurance', href: paths.insurance, permission: 'insurance.read', group: 'people' },
  { key: 'users', href: paths.admin.users, permission: 'user.manage', group: 'office' },
  { key: 'settings', href: paths.admin.settings, permission: 'setting.manage', group: 'office' },
  { key: 'jobs', href: paths.admin.jobs, permission: 'job.read', group: 'office' },
  { key: 'audit', href: paths.admin.audit, permission: 'audit.read', group: 'office' },
  { key: 'accessLog', href: paths.admin.accessLog, permission: 'accessLog.read', group: 'office' },
  { key: 'exports', href: paths.admin.exports, permission: 'export.read', group: 'office' },
  { key: 'running', href: paths.admin.running, permission: 'running.read', group: 'office' },
] as const satisfies { key: string; href: string; permission: Permission; group?: Group; exact?: boolean }[];

export const navigationOf = (role: string) => ENTRIES.filter(({ permission }) => can(role, permission));
