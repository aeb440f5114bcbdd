import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { paths } from '@/lib/paths';

/** How many were shown, and for each a link to everybody who saw that one. */
export function SeenPeople({ ids, type }: { ids: string[]; type: string }) {
  const t = useTranslations('admin.accessLog');
  const who = (id: string) => (
    <Link href={`${paths.admin.accessLog}?person=${id}`} className="prose-link text-sm">
      {t('whoSaw', { id: id.slice(-6) })}
    </Link>
  );
  const count = t(`seen.${type}`, { count: ids.length });
  if (ids.length === 1)
    return (
      <>
        {count} {who(ids[0]!)}
      </>
    );
  return (
    <details>
      <summary className="prose-link inline-block">{count}</summary>
      <ul className="mt-1 max-h-60 overflow-y-auto">
        {ids.map((id) => (
          <li key={id}>{who(id)}</li>
        ))}
      </ul>
    </details>
  );
}
