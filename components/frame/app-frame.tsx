'use client';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Icon } from '@/components/ui/icon';
import { Brand } from './brand';
import { DemoBanner } from './demo-banner';
import { LanguageSwitch } from './language-switch';
import { Navigation, type NavItem } from './navigation';
import { SkipLink } from './skip-link';
import { UserMenu } from './user-menu';

const MENU = 'menu';

interface AppFrameProps {
  nav: NavItem[];
  /** The place of the active assignment, as people call it. */
  place: string;
  user: { name: string; role: string };
  signOut: (form: FormData) => Promise<void>;
  /** Entries of the user menu above "account": other assignments. */
  userMenu?: ReactNode;
  demo?: boolean;
  children: ReactNode;
}

/**
 * The frame of everybody who is signed in. Plain props: who they are and where they may go was decided before. A client component so
 * that a page sends these facts once, and not each entry of the menu as an element.
 */
export function AppFrame({ nav, place, user, signOut, userMenu, demo, children }: AppFrameProps) {
  const t = useTranslations('frame');
  return (
    <>
      <SkipLink />
      {demo && <DemoBanner />}
      <header data-frame className="border-line bg-surface sticky top-0 z-20 border-b">
        <div className="mx-auto flex max-w-[90rem] items-center gap-1 px-3 py-1 sm:px-5">
          <button
            type="button"
            popoverTarget={MENU}
            className="hover:bg-accent-soft flex size-11 items-center justify-center rounded-md lg:hidden"
          >
            <Icon name="Menu" />
            <span className="sr-only">{t('menu')}</span>
          </button>
          <div className="mr-auto min-w-0">
            <Brand place={place} />
          </div>
          <LanguageSwitch />
          <UserMenu {...user} signOut={signOut}>
            {userMenu}
          </UserMenu>
        </div>
      </header>
      <div className="shell mx-auto max-w-[90rem] lg:grid lg:grid-cols-[15rem_minmax(0,1fr)]">
        {/* One menu: beside the page on a desktop, drawn in from the left on a phone. */}
        <aside
          id={MENU}
          popover="auto"
          data-frame
          className="border-line max-lg:bg-surface max-lg:shadow-over border-r p-0 max-lg:inset-y-0 max-lg:m-0 max-lg:h-dvh max-lg:w-72 max-lg:max-w-[85vw] max-lg:backdrop:bg-black/30 lg:static lg:m-0 lg:block lg:h-auto lg:w-auto lg:overflow-visible lg:bg-transparent"
        >
          <div className="p-3 lg:sticky lg:top-15 lg:max-h-[calc(100dvh-4rem)] lg:overflow-y-auto">
            <Navigation items={nav} label={t('navigation')} />
          </div>
        </aside>
        <main id="main" tabIndex={-1} className="min-h-[75dvh] px-4 py-6 outline-none sm:px-6 lg:px-8">
          {children}
        </main>
      </div>
    </>
  );
}
