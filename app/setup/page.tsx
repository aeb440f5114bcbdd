import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import Form from 'next/form';
import { Link } from '@/components/ui/link';
import { FirstAdminForm } from '@/components/access/first-admin-form';
import { PasswordByCodeForm } from '@/components/access/password-by-code-form';
import { PublicFrame } from '@/components/frame/public-frame';
import { buttonClass } from '@/components/ui/button-class';
import { Messages } from '@/components/ui/messages';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { openInvitationByAddress } from '@/lib/access/open-by-address';
import { provinces } from '@/lib/access/make-first-admin';
import { nameOf } from '@/lib/drives/name-of';
import { paths } from '@/lib/paths';

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('access.setup'))('title'),
  referrer: 'no-referrer', // the address holds the code
});

export default async function SetupPage({ searchParams }: { searchParams: Promise<{ token?: string }> }) {
  const { token } = await searchParams;
  const t = await getTranslations('access.setup');
  const found = token ? await openInvitationByAddress(token) : null;
  if (!token || !found || !found.ok)
    return (
      <PublicFrame narrow>
        <PageHeader title={t('title')} description={t('enterCode')} />
        {found && !found.ok && (
          <Notice tone="error" role="alert" className="mb-5">
            {(await getTranslations('errors'))(found.code)}
          </Notice>
        )}
        <Form action="" className="flex flex-col gap-4">
          <label>
            <span className="mb-1 block font-medium">{t('code')}</span>
            <input
              name="token"
              required
              autoComplete="one-time-code"
              spellCheck={false}
              className="control uppercase"
            />
          </label>
          <button type="submit" className={`${buttonClass('primary')} self-start`}>
            {t('next')}
          </button>
        </Form>
        <p className="mt-6">
          <Link href={paths.signIn} className="prose-link">
            {t('toSignIn')}
          </Link>
        </p>
      </PublicFrame>
    );

  const { kind, name, userName } = found.value;
  const locale = await getLocale();
  return (
    <PublicFrame narrow>
      <PageHeader
        title={t(`${kind}.title`)}
        description={t(`${kind}.lead`, { name: name ?? '', userName: userName ?? '' })}
      />
      <Messages namespaces={['access']}>
        {kind === 'firstAdmin' ? (
          <FirstAdminForm
            code={token}
            provinces={(await provinces()).map((one) => ({
              value: one.code,
              label: nameOf(one, locale),
            }))}
          />
        ) : (
          <PasswordByCodeForm code={token} userName={userName ?? ''} />
        )}
      </Messages>
    </PublicFrame>
  );
}
