import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { nameOf } from '@/lib/drives/name-of';
import type { Moved } from '@/lib/reports/moved-lately';

export function MovedList({ moved, locale }: { moved: readonly Moved[]; locale: string }) {
  const t = useTranslations('home.moved');
  return (
    <ul className="divide-line divide-y">
      {moved.map(({ code, count, drive, href }, i) => (
        <li key={i} className="py-2">
          <Link href={href} className="hover:text-accent block">
            <span className="font-medium">{t(code, { count })}</span>{' '}
            {drive && <span className="text-muted block text-sm">{nameOf(drive, locale)}</span>}
          </Link>
        </li>
      ))}
    </ul>
  );
}
