import { Link } from '@/components/ui/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { nameOf } from '@/lib/drives/name-of';
import type { Moved } from '@/lib/reports/moved-lately';

const Line = ({ href, children }: { href: string | null; children: ReactNode }) =>
  href ? (
    <Link href={href} className="hover:text-accent block">
      {children}
    </Link>
  ) : (
    children
  );

export function MovedList({ moved, locale }: { moved: readonly Moved[]; locale: string }) {
  const t = useTranslations('home.moved');
  return (
    <ul className="divide-line divide-y">
      {moved.map(({ code, count, drive, href }, i) => (
        <li key={i} className="py-2">
          <Line href={href}>
            <span className="font-medium">{t(code, { count })}</span>{' '}
            {drive && <span className="text-muted block text-sm">{nameOf(drive, locale)}</span>}
          </Line>
        </li>
      ))}
    </ul>
  );
}
