import { Fragment } from 'react';
import { Icon } from '@/components/ui/icon';
import type { IconName } from '@/components/ui/icon-names';
import { NavLink } from './nav-link';

export interface NavItem {
  href: string;
  label: string;
  icon: IconName;
  /** Entries of one group stand together under its name; those without come first. */
  group?: string;
  /** Only this very page marks the entry, not the pages below it. */
  exact?: boolean;
  /** How many things wait there for this person. */
  count?: number;
}

export function Navigation({ items, label }: { items: NavItem[]; label: string }) {
  const groups = [...new Set(items.map(({ group }) => group))];
  return (
    <nav aria-label={label}>
      {groups.map((group) => (
        <Fragment key={group ?? ''}>
          {group && <p className="text-muted mt-4 mb-1 px-3 text-xs font-semibold">{group}</p>}
          <ul className="flex flex-col gap-0.5">
            {items
              .filter((item) => item.group === group)
              .map(({ href, label: text, icon, exact, count }) => (
                <li key={href}>
                  <NavLink href={href} {...(exact && { exact })}>
                    <Icon name={icon} />
                    <span className="flex-1">{text}</span>
                    {count ? (
                      <span className="bg-warn-soft text-warn rounded-full px-2 text-sm font-semibold">{count}</span>
                    ) : null}
                  </NavLink>
                </li>
              ))}
          </ul>
        </Fragment>
      ))}
    </nav>
  );
}
