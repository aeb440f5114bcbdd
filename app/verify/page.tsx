import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PublicFrame } from '@/components/frame/public-frame';
import { VerifyForm } from '@/components/public/verify-form';
import { PageHeader } from '@/components/ui/page-header';
import { Card } from '@/components/ui/section';
import { holdsDemo } from '@/lib/access/frame';
import { normalCode } from '@/lib/documents/proof';
import { paths } from '@/lib/paths';

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('public'))('verify.title'),
});

/** For a code that is typed instead of scanned. */
export default async function VerifyFormPage({
  searchParams,
}: {
  searchParams: Promise<{ code?: string | string[] }>;
}) {
  const { code } = await searchParams;
  if (typeof code === 'string' && normalCode(code) !== '') redirect(paths.verify(normalCode(code).slice(0, 40)));
  const [t, demo] = await Promise.all([getTranslations('public.verify'), holdsDemo()]);
  return (
    <PublicFrame narrow demo={demo}>
      <PageHeader title={t('title')} description={t('description')} />
      <Card>
        <VerifyForm />
      </Card>
    </PublicFrame>
  );
}
