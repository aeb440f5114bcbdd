import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Link } from '@/components/ui/link';
import { AskResetForm } from '@/components/access/lazy-forms';
import { PublicFrame } from '@/components/frame/public-frame';
import { Messages } from '@/components/ui/messages';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { hasMail } from '@/lib/access/mail';
import { paths } from '@/lib/paths';

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('access.reset'))('title'),
});

export default async function ResetPage() {
  const t = await getTranslations('access.reset');
  return (
    <PublicFrame narrow>
      <PageHeader title={t('title')} description={hasMail() ? t('leadMail') : undefined} />
      <Notice className="mb-5">{t('byOffice')}</Notice>
      {hasMail() && (
        <Messages namespaces={['access']}>
          <AskResetForm />
        </Messages>
      )}
      <p className="mt-6 flex flex-wrap gap-x-6 gap-y-2">
        <Link href={paths.setup} className="prose-link">
          {t('haveCode')}
        </Link>
        <Link href={paths.signIn} className="prose-link">
          {t('toSignIn')}
        </Link>
      </p>
    </PublicFrame>
  );
}
