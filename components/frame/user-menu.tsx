import { Icon } from '@/components/ui/icon';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { FRAME_PATHS } from '@/lib/frame-paths';
import { NavLink } from './nav-link';

interface UserMenuProps {
  name: string;
  role: string;
  signOut: (form: FormData) => Promise<void>;
  /** Further entries: the person's other assignments. */
  children?: ReactNode;
}

/** Who is signed in, as what; account and sign-out behind it. */
export function UserMenu({ name, role, signOut, children }: UserMenuProps) {
  const t = useTranslations('frame');
  return (
    <details className="relative" name="frame">
      <summary className="hover:bg-accent-soft flex min-h-11 items-center gap-2 rounded-md px-2.5">
        <Icon name="CircleUser" className="text-accent size-6" />
        <span className="hidden max-w-64 text-left leading-tight sm:block">
          <span className="block truncate text-sm font-semibold">{name}</span>
          <span className="text-muted block truncate text-xs">{role}</span>
        </span>
        <span className="sr-only">{t('account')}</span>
        <Icon name="ChevronDown" className="size-4" />
      </summary>
      <div className="border-line bg-surface shadow-over absolute right-0 z-30 mt-1 w-72 rounded-lg border p-2">
        <div className="px-3 pb-2 sm:hidden">
          <p className="font-semibold">{name}</p>
          <p className="text-muted text-sm">{role}</p>
        </div>
        {children}
        <NavLink href={FRAME_PATHS.account}>
          <Icon name="UserCog" />
          {t('account')}
        </NavLink>
        <form action={signOut}>
          <button
            type="submit"
            className="hover:bg-sunken flex min-h-11 w-full items-center gap-2.5 rounded-md px-3 text-left"
          >
            <Icon name="LogOut" className="size-4.5" />
            {t('signOut')}
          </button>
        </form>
      </div>
    </details>
  );
}
