import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Brand } from './brand';
import { DemoBanner } from './demo-banner';
import { LanguageSwitch } from './language-switch';
import { SkipLink } from './skip-link';

interface PublicFrameProps {
  /** Right of the product's name: usually a link to the sign-in. */
  action?: ReactNode;
  demo?: boolean;
  /** One narrow column, for a form or a single answer. */
  narrow?: boolean;
  children: ReactNode;
}

/** The frame of pages that need no sign-in. */
export function PublicFrame({ action, demo, narrow, children }: PublicFrameProps) {
  const t = useTranslations('frame');
  const width = narrow ? 'max-w-xl' : 'max-w-6xl';
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      {demo && <DemoBanner />}
      <header data-frame className="border-line bg-surface border-b">
        <div className="mx-auto flex max-w-6xl items-center gap-2 px-4 py-1">
          <div className="mr-auto">
            <Brand />
          </div>
          <LanguageSwitch />
          {action}
        </div>
      </header>
      <main id="main" tabIndex={-1} className={`mx-auto w-full flex-1 px-4 py-8 outline-none ${width}`}>
        {children}
      </main>
      <footer data-frame className="border-line text-muted border-t px-4 py-4 text-center text-sm">
        {t('footer')}
      </footer>
    </div>
  );
}
