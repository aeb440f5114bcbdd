import { Icon } from '@/components/ui/icon';
import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { FRAME_PATHS } from '@/lib/frame-paths';

/** Also for what lies outside of a reader's place: it is not said which. */
export default function NotFoundMessage() {
  const t = useTranslations('frame.notFound');
  return (
    <EmptyState
      icon={<Icon name="SearchX" />}
      title={
        <span role="heading" aria-level={1}>
          {t('title')}
        </span>
      }
      action={
        <ButtonLink look="primary" href={FRAME_PATHS.home}>
          {t('home')}
        </ButtonLink>
      }
    >
      {t('body')}
    </EmptyState>
  );
}
