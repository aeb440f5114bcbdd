'use client';
import { Icon } from '@/components/ui/icon';
import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import type { ReactNode } from 'react';

export interface Crumb {
  label: string;
  href: string;
}

interface PageHeaderProps {
  title: ReactNode;
  description?: ReactNode;
  /** From the outermost page to the parent; the page itself is not among them. */
  breadcrumbs?: Crumb[];
  /** Beside the title: the state of what the page shows. */
  badge?: ReactNode;
  /** The one main action: top right, and at the bottom edge of a phone. */
  action?: ReactNode;
  /** Further actions, quieter, left of the main one. */
  more?: ReactNode;
}

export function PageHeader({ title, description, breadcrumbs = [], badge, action, more }: PageHeaderProps) {
  const t = useTranslations('common');
  return (
    <header className="mb-6">
      {breadcrumbs.length > 0 && (
        <nav aria-label={t('page.breadcrumbs')} className="mb-1 print:hidden">
          <ol className="text-muted flex flex-wrap items-center text-sm">
            {breadcrumbs.map(({ label, href }) => (
              <li key={href} className="flex items-center">
                <Link href={href} className="hover:text-accent inline-block py-1 underline-offset-3 hover:underline">
                  {label}
                </Link>
                <Icon name="ChevronRight" className="mx-1 size-4" />
              </li>
            ))}
          </ol>
        </nav>
      )}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 flex-1 basis-80">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <h1 className="text-xl sm:text-2xl">{title}</h1>
            {badge}
          </div>
          {description && <p className="text-muted mt-1 max-w-3xl">{description}</p>}
        </div>
        {(action || more) && (
          <div className="flex flex-wrap items-center gap-2 sm:justify-end print:hidden">
            {more}
            {action && <div className="main-action">{action}</div>}
          </div>
        )}
      </div>
    </header>
  );
}
