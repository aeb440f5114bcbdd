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
        <Badge tone="danger" icon="Ban">
          {t('disabled')}
        </Badge>
      ) : user.lastSeenAt ? (
        <Badge tone="success" icon="CircleCheck">
          {t('active')}
        </Badge>
      ) : (
        <Badge tone="warn" icon="MailQuestion">
          {t('neverSeen')}
        </Badge>
      )}
      {user.totpEnabledAt && (
        <Badge tone="info" icon="ShieldCheck">
          {t('secondFactor')}
        </Badge>
      )}
    </span>
  );
}
