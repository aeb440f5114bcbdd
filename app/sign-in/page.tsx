import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Link } from '@/components/ui/link';
import { redirect } from 'next/navigation';
import { IdentityButton } from '@/components/access/identity-button';
import { SignInForm } from '@/components/access/sign-in-form';
import { PublicFrame } from '@/components/frame/public-frame';
import { Messages } from '@/components/ui/messages';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { holdsDemo } from '@/lib/access/frame';
import { identityProviderName } from '@/lib/access/identity-provider';
import { isOwnPath } from '@/lib/access/own-path';
import { signedInActor } from '@/lib/access/session';
import { isErrorCode } from '@/lib/core/errors';
import { paths } from '@/lib/paths';

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('access.signIn'))('title'),
});

export default async function SignInPage({ searchParams }: { searchParams: Promise<Record<string, string>> }) {
  const { next, done, error } = await searchParams;
  const target = isOwnPath(next) ? next : paths.home;
  if (await signedInActor()) redirect(target);
  const [demo, t, errors] = await Promise.all([
    holdsDemo(),
    getTranslations('access.signIn'),
    getTranslations('errors'),
  ]);
  const provider = identityProviderName();
  return (
    <PublicFrame narrow demo={demo}>
      <PageHeader title={t('title')} description={t('lead')} />
      {done === 'password' && (
        <Notice tone="success" role="status" className="mb-5">
          {t('passwordSet')}
        </Notice>
      )}
      {error && (
        <Notice tone="error" role="alert" className="mb-5">
          {isErrorCode(error) ? errors(error) : t('identityFailed')}
        </Notice>
      )}
      <Messages namespaces={['access']}>
        {provider && <IdentityButton provider={provider} next={target} />}
        <SignInForm next={target} />
      </Messages>
      <p className="mt-6 flex flex-wrap gap-x-6 gap-y-2">
        <Link href={paths.reset} className="prose-link">
          {t('forgot')}
        </Link>
        <Link href={paths.setup} className="prose-link">
          {t('haveCode')}
        </Link>
      </p>
    </PublicFrame>
  );
}
