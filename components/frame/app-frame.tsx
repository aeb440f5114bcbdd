import { Menu } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Brand } from './brand';
import { DemoBanner } from './demo-banner';
import { LanguageSwitch } from './language-switch';
import { Navigation, type NavItem } from './navigation';
import { SkipLink } from './skip-link';
import { UserMenu } from './user-menu';

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

/** The frame of everybody who is signed in. Plain props: who they are and where they may go was decided before. */
export function AppFrame({ nav, place, user, signOut, userMenu, demo, children }: AppFrameProps) {
  const t = useTranslations('frame');
  return (
    <>
      <SkipLink />
      {demo && <DemoBanner />}
      <header data-frame className="border-line bg-surface sticky top-0 z-20 border-b">
        <div className="mx-auto flex max-w-[90rem] items-center gap-1 px-3 py-1 sm:px-5">
          <details className="lg:hidden" name="frame">
            <summary className="hover:bg-accent-soft flex size-11 items-center justify-center rounded-md">
              <Menu aria-hidden />
              <span className="sr-only">{t('menu')}</span>
            </summary>
            <div className="border-line bg-surface shadow-over absolute inset-x-0 top-full max-h-[80dvh] overflow-y-auto border-b p-3">
              <Navigation items={nav} label={t('menu')} />
            </div>
          </details>
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
        <aside data-frame className="border-line hidden border-r lg:block">
          <div className="sticky top-15 max-h-[calc(100dvh-4rem)] overflow-y-auto p-3">
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
