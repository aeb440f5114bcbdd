import { Icon } from '@/components/ui/icon';
import { useLocale, useTranslations } from 'next-intl';
import { ActionButton } from '@/components/form/action-button';
import { Badge } from '@/components/ui/badge';
import { Section } from '@/components/ui/section';
import { signOutElsewhereAction } from '@/lib/access/actions';
import { deviceOf } from '@/lib/access/device';
import { formatter } from '@/lib/i18n/format';

interface SessionsSectionProps {
  sessions: { id: string; createdAt: Date; userAgent: string | null; secondFactor: boolean }[];
  current: string | null;
}

/** Where one is signed in, and one button that ends all of it but this browser. */
export function SessionsSection({ sessions, current }: SessionsSectionProps) {
  const t = useTranslations('access.sessions');
  const format = formatter(useLocale());
  const others = sessions.length - 1;
  return (
    <Section
      title={t('title')}
      action={
        others > 0 && (
          <ActionButton
            action={signOutElsewhereAction}
            input={{}}
            label={t('endOthers')}
            icon={<Icon name="LogOut" />}
            confirm={{ title: t('endOthers'), body: t('endOthersBody', { count: others }) }}
          />
        )
      }
    >
      <ul className="divide-line divide-y">
        {sessions.map(({ id, createdAt, userAgent }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-2 py-2">
            <span>
              {t('device', deviceOf(userAgent))}
              <span className="text-muted block text-sm">{t('since', { at: format.instant(createdAt) })}</span>
            </span>
            {id === current && <Badge tone="accent">{t('here')}</Badge>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
