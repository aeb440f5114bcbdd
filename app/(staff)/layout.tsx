import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { AssignmentSwitch } from '@/components/access/assignment-switch';
import { AppFrame } from '@/components/frame/app-frame';
import { NAV_ICONS } from '@/components/frame/nav-icons';
import { signOutAction } from '@/lib/access/actions';
import { navigationOf } from '@/lib/access/navigation';
import { placeName } from '@/lib/places/ward-name';
import { frameFacts, requireActor } from '@/lib/access/session';
import type { PlaceName } from '@/lib/places/wards';

/** Every page behind the sign-in. */
export default async function StaffLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor();
  const [facts, locale, t] = await Promise.all([frameFacts(), getLocale(), getTranslations()]);
  const nameOf = (place: PlaceName) => placeName(place, place.code, locale);
  const nav = navigationOf(actor.role).map((entry) => ({
    href: entry.href,
    label: t(`access.nav.${entry.key}`),
    icon: NAV_ICONS[entry.key],
    ...('group' in entry ? { group: t(`access.nav.groups.${entry.group}`) } : {}),
    ...('exact' in entry ? { exact: entry.exact } : {}),
  }));
  const others = facts.others.map(({ id, role, place }) => ({ id, role: t(`roles.${role}`), place: nameOf(place) }));
  return (
    <AppFrame
      nav={nav}
      place={nameOf(facts.place)}
      user={{ name: actor.name, role: t(`roles.${actor.role}`) }}
      signOut={signOutAction}
      userMenu={others.length > 0 && <AssignmentSwitch others={others} />}
      demo={facts.demo}
    >
      {children}
    </AppFrame>
  );
}
