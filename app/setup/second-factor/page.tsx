import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Link } from '@/components/ui/link';
import { redirect } from 'next/navigation';
import { EnableSecondFactorForm } from '@/components/access/lazy-forms';
import { ActionButton } from '@/components/form/action-button';
import { PublicFrame } from '@/components/frame/public-frame';
import { buttonClass } from '@/components/ui/button-class';
import { Messages } from '@/components/ui/messages';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { accountFacts } from '@/lib/access/account-facts';
import { beginSecondFactorAction, signOutAction } from '@/lib/access/actions';
import { lacksSecondFactor } from '@/lib/access/second-factor-rule';
import { signedInActor } from '@/lib/access/session';
import { now } from '@/lib/core/clock';
import { qrSvg } from '@/lib/documents/qr';
import { paths } from '@/lib/paths';

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('access.secondFactor'))('title'),
});

/** Outside of the staff frame: who lacks the second factor that the role needs reaches only this page. */
export default async function SecondFactorPage() {
  const actor = await signedInActor();
  if (!actor) redirect(paths.signIn);
  const [facts, required, t] = await Promise.all([
    accountFacts(actor, now()),
    lacksSecondFactor(actor),
    getTranslations('access.secondFactor'),
  ]);
  if (facts.secondFactorSince) redirect(paths.account);
  const { waiting } = facts;
  return (
    <PublicFrame
      narrow
      action={
        <form action={signOutAction}>
          <button type="submit" className={buttonClass('quiet')}>
            {t('signOut')}
          </button>
        </form>
      }
    >
      <PageHeader title={t('title')} description={t('lead')} />
      {required && (
        <Notice tone="warn" className="mb-5">
          {t('required')}
        </Notice>
      )}
      <Messages namespaces={['access']}>
        {waiting ? (
          <>
            <ol className="mb-6 flex list-decimal flex-col gap-4 pl-5">
              <li>{t('step1')}</li>
              <li>
                {t('step2')}
                <div
                  role="img"
                  aria-label={t('qr')}
                  className="mt-2 size-56 max-w-full rounded-md bg-white"
                  dangerouslySetInnerHTML={{ __html: qrSvg(waiting.uri) }}
                />
                <p className="text-muted mt-2 text-sm">{t('byHand')}</p>
                <code className="font-semibold wrap-anywhere">{waiting.secret.match(/.{1,4}/g)?.join(' ')}</code>
              </li>
              <li>{t('step3')}</li>
            </ol>
            <EnableSecondFactorForm />
          </>
        ) : (
          <ActionButton action={beginSecondFactorAction} input={{}} label={t('start')} look="primary" />
        )}
      </Messages>
      {!required && (
        <p className="mt-6">
          <Link href={paths.account} className="prose-link">
            {t('later')}
          </Link>
        </p>
      )}
    </PublicFrame>
  );
}
