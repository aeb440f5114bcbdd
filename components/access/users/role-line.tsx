import { useTranslations } from 'next-intl';
import { isRole } from '@/lib/access/roles';

/** A role and where it stands. */
export function RoleLine({ role, place }: { role: string; place: string }) {
  const t = useTranslations('roles');
  return (
    <>
      {isRole(role) ? t(role) : role}
      <span className="text-muted block text-sm">{place}</span>
    </>
  );
}
