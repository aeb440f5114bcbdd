import { FileSearch, LogIn } from 'lucide-react';
import { getTranslations } from 'next-intl/server';
import StaffLayout from '@/app/(staff)/layout';
import { PublicFrame } from '@/components/frame/public-frame';
import { HomePage } from '@/components/home/home-page';
import { ButtonLink } from '@/components/ui/button';
import { currentActor } from '@/lib/access/session';
import { paths } from '@/lib/paths';

/** The start page: for the signed-in what waits for them, for anybody else what this is. */
export default async function StartPage() {
  const [actor, t] = await Promise.all([currentActor(), getTranslations('home')]);
  if (actor)
    return (
      <StaffLayout>
        <HomePage />
      </StaffLayout>
    );
  return (
    <PublicFrame>
      <section className="mx-auto max-w-3xl py-10 sm:py-16">
        <p className="text-accent font-semibold">{t('start.motto')}</p>
        <h1 className="mt-2 text-3xl leading-snug font-bold sm:text-4xl">{t('start.title')}</h1>
        <p className="text-muted mt-4 text-lg">{t('start.body')}</p>
        <div className="mt-8 flex flex-wrap gap-3">
          <ButtonLink look="primary" href={paths.signIn} icon={<LogIn />}>
            {t('start.signIn')}
          </ButtonLink>
          <ButtonLink href={paths.verifyForm} icon={<FileSearch />}>
            {t('start.verify')}
          </ButtonLink>
          <ButtonLink look="quiet" href={paths.publicTotals}>
            {t('start.totals')}
          </ButtonLink>
        </div>
      </section>
    </PublicFrame>
  );
}
