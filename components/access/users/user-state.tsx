import { Icon } from '@/components/ui/icon';
import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';

/** Whether a sign-in works, and whether it has a second factor. */
export function UserState({
  user,
}: {
  user: { disabledAt: Date | null; lastSeenAt: Date | null; totpEnabledAt: Date | null };
}) {
  const t = useTranslations('admin.users.states');
  return (
    <span className="flex flex-wrap gap-1.5">
      {user.disabledAt ? (
        <Badge tone="danger" icon={<Icon name="Ban" />}>
          {t('disabled')}
        </Badge>
      ) : user.lastSeenAt ? (
        <Badge tone="success" icon={<Icon name="CircleCheck" />}>
          {t('active')}
        </Badge>
      ) : (
        <Badge tone="warn" icon={<Icon name="MailQuestion" />}>
          {t('neverSeen')}
        </Badge>
      )}
      {user.totpEnabledAt && (
        <Badge tone="info" icon={<Icon name="ShieldCheck" />}>
          {t('secondFactor')}
        </Badge>
      )}
    </span>
  );
}
