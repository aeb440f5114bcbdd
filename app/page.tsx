import { Icon } from '@/components/ui/icon';
import { getLocale, getTranslations } from 'next-intl/server';
import StaffLayout from '@/app/(staff)/layout';
import { PublicFrame } from '@/components/frame/public-frame';
import { HomePage } from '@/components/home/home-page';
import { SoFar } from '@/components/public/so-far';
import { ButtonLink } from '@/components/ui/button';
import { holdsDemo } from '@/lib/access/frame';
import { currentActor } from '@/lib/access/session';
import { paths } from '@/lib/paths';
import { publicTotals } from '@/lib/reports/public-totals';

/** The start page: for the signed-in what waits for them, for anybody else what this is. */
export default async function StartPage() {
  const actor = await currentActor();
  if (actor)
    return (
      <StaffLayout>
        <HomePage />
      </StaffLayout>
    );
  const [drives, demo, t] = await Promise.all([
    publicTotals(await getLocale()),
    holdsDemo(),
    getTranslations('home.start'),
  ]);
  return (
    <PublicFrame demo={demo}>
      <section className="mx-auto max-w-3xl py-6 sm:py-14">
        <p className="text-accent font-semibold">{t('motto')}</p>
        <h1 className="mt-2 text-3xl leading-snug font-bold sm:text-4xl">{t('title')}</h1>
        <p className="text-muted mt-4 text-lg">{t('body')}</p>
        <div className="mt-8 flex flex-wrap gap-3">
          <ButtonLink look="primary" href={paths.signIn} icon={<Icon name="LogIn" />}>
            {t('signIn')}
          </ButtonLink>
          <ButtonLink href={paths.verifyForm} icon={<Icon name="FileSearch" />}>
            {t('verify')}
          </ButtonLink>
          <ButtonLink look="quiet" href={paths.publicTotals}>
            {t('totals')}
          </ButtonLink>
        </div>
        <SoFar drives={drives} />
      </section>
    </PublicFrame>
  );
}
