import { getLocale, getTranslations } from 'next-intl/server';
import { Link } from '@/components/ui/link';
import type { ReactNode } from 'react';
import { DriveTabs } from '@/components/drives/drive-tabs';
import { StateBadge } from '@/components/ui/state-badge';
import { cachedDriveHead } from '@/lib/drives/cached-head';
import { nameOf } from '@/lib/drives/name-of';
import { driveTabs } from '@/lib/drives/tabs';
import { paths } from '@/lib/paths';

/** Which drive this is, and the way to each of its stages. Never the guard: each page asks for itself. */
export default async function DriveLayout({
  children,
  params,
}: {
  children: ReactNode;
  params: Promise<{ driveId: string }>;
}) {
  const { driveId } = await params;
  const [drive, t, locale] = await Promise.all([cachedDriveHead(driveId), getTranslations('drives'), getLocale()]);
  const tabs = driveTabs(driveId, drive.role, drive.state).map(({ key, href }) => ({ href, label: t(`tabs.${key}`) }));
  return (
    <>
      <p className="mb-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
        <Link
          href={paths.drives}
          className="text-muted hover:text-accent underline-offset-3 hover:underline print:hidden"
        >
          {t('title')}
        </Link>
        <span className="font-semibold">{drive.planNumber}</span>
        <span className="text-muted min-w-0 truncate">{nameOf(drive, locale)}</span>
        <StateBadge state={drive.state} of="drive" />
      </p>
      <DriveTabs label={t('tabs.label')} tabs={tabs} />
      {children}
    </>
  );
}
