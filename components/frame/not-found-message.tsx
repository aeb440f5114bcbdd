import { SearchX } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { paths } from '@/lib/paths';

/** Also for what lies outside of a reader's place: it is not said which. */
export function NotFoundMessage() {
  const t = useTranslations('frame.notFound');
  return (
    <EmptyState
      icon={<SearchX />}
      title={
        <span role="heading" aria-level={1}>
          {t('title')}
        </span>
      }
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
