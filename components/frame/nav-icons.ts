import type { IconName } from '@/components/ui/icon-names';

/** The icon of each entry of the menu. */
export const NAV_ICONS = {
  home: 'House',
  sponsorHome: 'HeartHandshake',
  totals: 'ChartColumn',
  drives: 'IdCard',
  calendar: 'CalendarDays',
  cases: 'MessageSquareWarning',
  sponsors: 'Building2',
  receipts: 'Receipt',
  prices: 'Tags',
  people: 'Users',
  insurance: 'ShieldCheck',
  users: 'UserCog',
  settings: 'Cog',
  jobs: 'ListChecks',
  audit: 'FileClock',
  accessLog: 'ScanEye',
  exports: 'FileSpreadsheet',
  running: 'Server',
} as const satisfies Record<string, IconName>;
