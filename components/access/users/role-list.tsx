import { useLocale, useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { placeName } from '@/lib/places/ward-name';
import type { readUser } from '@/lib/access/user-queries';
import { formatter } from '@/lib/i18n/format';
import { EndRoleForm } from '@/components/access/lazy-forms';
import { RoleLine } from './role-line';

type User = Awaited<ReturnType<typeof readUser>>;

/** Roles past, present and coming, each with its days; a role in force can be ended. */
export function RoleList({ user, locale }: { user: User; locale: string }) {
  const t = useTranslations('admin.users');
  const format = formatter(useLocale());
  return (
    <ul className="divide-line divide-y">
      {user.assignments.map((one) => (
        <li key={one.id} className="py-3 first:pt-0">
          <div className="flex flex-wrap items-start justify-between gap-2">
            <span>
              <RoleLine role={one.role} place={placeName(user.places.get(one.placeCode), one.placeCode, locale)} />
              <span className="text-muted text-sm">{format.dayRange(one.validFrom, one.validTo)}</span>
              {one.endedReason && <span className="text-muted block text-sm">{one.endedReason}</span>}
            </span>
            <Badge tone={one.state === 'active' ? 'success' : 'neutral'}>{t(`roleStates.${one.state}`)}</Badge>
          </div>
          {one.state !== 'ended' && (
            <details>
              <summary className="prose-link inline-flex min-h-11 items-center text-sm">{t('endRole')}</summary>
              <p className="text-muted mb-3 text-sm">{t('openCases', { count: user.openCases })}</p>
              <EndRoleForm
                assignmentId={one.id}
                colleagues={user.colleagues
                  .filter(({ role }) => role === one.role)
                  .map(({ id, name }) => ({ value: id, label: name }))}
              />
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}
