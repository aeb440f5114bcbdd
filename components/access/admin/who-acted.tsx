import { useTranslations } from 'next-intl';
import { isRole } from '@/lib/access/roles';

/** The one who acted, and as what; the system and people before their sign-in have words of their own. */
export function WhoActed({ name, actorId, role }: { name: string | null; actorId: string | null; role: string }) {
  const t = useTranslations('admin.audit');
  const roles = useTranslations('roles');
  const roleWord = isRole(role) ? roles(role) : role === 'signin' ? t('beforeSignIn') : t('system');
  return (
    <>
      {name ?? (actorId ? t('elsewhere') : t('nobody'))}
      <span className="text-muted block text-sm">{roleWord}</span>
    </>
  );
}
