'use client';
import { Link } from '@/components/ui/link';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { cn } from '@/components/ui/cn';

/** An entry of the menu that knows whether its page is open, and folds the phone's menu when pressed. */
export function NavLink({ href, exact, children }: { href: string; exact?: boolean; children: ReactNode }) {
  const pathname = usePathname();
  const current = pathname === href || (!exact && pathname.startsWith(`${href}/`));
  return (
    <Link
      href={href}
      aria-current={current ? 'page' : undefined}
      onClick={(event) => {
        event.currentTarget.closest('details')?.removeAttribute('open');
        const menu = event.currentTarget.closest<HTMLElement>('[popover]');
        if (menu?.matches(':popover-open')) menu.hidePopover();
      }}
      className={cn(
        'flex min-h-11 items-center gap-2.5 rounded-md px-3 py-1.5 lg:min-h-9 [&_svg]:size-4.5 [&_svg]:shrink-0',
        current ? 'bg-accent-soft text-accent-strong font-semibold' : 'text-ink hover:bg-sunken',
      )}
    >
      {children}
    </Link>
  );
}
