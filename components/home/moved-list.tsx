import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { Moved } from '@/lib/reports/moved-lately';

export function MovedList({ moved, locale }: { moved: readonly Moved[]; locale: string }) {
  const t = useTranslations('home.moved');
  return (
    <ul className="divide-line divide-y">
      {moved.map(({ code, count, drive, href }) => (
        <li key={code + href} className="py-2">
          <Link href={href} className="hover:text-accent block">
            <span className="font-medium">{t(code, { count })}</span>{' '}
            <span className="text-muted block text-sm">{(locale === 'en' && drive.nameEn) || drive.name}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
