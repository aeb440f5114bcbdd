import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { PublicFrame } from '@/components/frame/public-frame';
import { DriveTotals } from '@/components/public/drive-totals';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Card } from '@/components/ui/section';
import { holdsDemo } from '@/lib/access/frame';
import { paths } from '@/lib/paths';
import { publicTotals } from '@/lib/reports/public-totals';

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('public'))('totals.title'),
});

/** What the drives have come to, for anybody. */
export default async function PublicTotalsPage() {
  const [drives, demo, t, verify] = await Promise.all([
    publicTotals(await getLocale()),
    holdsDemo(),
    getTranslations('public.totals'),
    getTranslations('public.verify'),
  ]);
  return (
    <PublicFrame
      demo={demo}
      action={
        <ButtonLink small look="quiet" href={paths.signIn}>
          {t('signIn')}
        </ButtonLink>
      }
    >
      <PageHeader
        title={t('title')}
        description={t('description')}
        more={<ButtonLink href={paths.verifyForm}>{verify('title')}</ButtonLink>}
      />
      {drives.map((drive) => (
        <DriveTotals key={drive.id} drive={drive} />
      ))}
      {drives.length === 0 && (
        <Card>
          <EmptyState title={t('empty.title')}>{t('empty.body')}</EmptyState>
        </Card>
      )}
    </PublicFrame>
  );
}
