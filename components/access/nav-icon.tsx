import {
  Building2,
  CalendarDays,
  ChartColumn,
  Cog,
  FileClock,
  FileSpreadsheet,
  HeartHandshake,
  House,
  IdCard,
  ListChecks,
  MessageSquareWarning,
  Receipt,
  ScanEye,
  Server,
  ShieldCheck,
  Tags,
  UserCog,
  Users,
} from 'lucide-react';

const ICONS = {
  home: House,
  sponsorHome: HeartHandshake,
  totals: ChartColumn,
  drives: IdCard,
  calendar: CalendarDays,
  cases: MessageSquareWarning,
  sponsors: Building2,
  receipts: Receipt,
  prices: Tags,
  people: Users,
  insurance: ShieldCheck,
  users: UserCog,
  settings: Cog,
  jobs: ListChecks,
  audit: FileClock,
  accessLog: ScanEye,
  exports: FileSpreadsheet,
  running: Server,
} as const;

/** The icon of a menu entry, by its key. */
export function NavIcon({ name }: { name: keyof typeof ICONS }) {
  const Icon = ICONS[name];
  return <Icon aria-hidden />;
}
