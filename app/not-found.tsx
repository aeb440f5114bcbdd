import { SearchX } from 'lucide-react';
import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { paths } from '@/lib/paths';

/** Also what lies outside of a reader's place: it is not said which. */
export default async function NotFound() {
  const t = await getTranslations('frame.notFound');
  return (
    <EmptyState
      icon={<SearchX />}
      title={<h1 className="text-xl">{t('title')}</h1>}
      action={
        <ButtonLink look="primary" href={paths.home}>
          {t('home')}
        </ButtonLink>
      }
    >
      {t('body')}
    </EmptyState>
  );
}
