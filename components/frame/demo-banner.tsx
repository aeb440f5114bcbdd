import { Icon } from '@/components/ui/icon';
import { useTranslations } from 'next-intl';

/** Everybody in the demo is invented, and every page says so. */
export function DemoBanner() {
  const t = useTranslations('frame');
  return (
    <aside
      data-frame
      className="bg-warn-soft text-warn flex items-center justify-center gap-2 px-4 py-1 text-center text-sm font-medium"
    >
      <Icon name="FlaskConical" className="size-4 shrink-0" />
      {t('demo')}
    </aside>
  );
}
