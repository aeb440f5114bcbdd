import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { paths } from '@/lib/paths';
import { ManySeen } from './many-seen';

/** How many were shown, and for each a link to everybody who saw that one. */
export function SeenPeople({ ids, type }: { ids: string[]; type: string }) {
  const t = useTranslations('admin.accessLog');
  const count = t(`seen.${type}`, { count: ids.length });
  const href = `${paths.admin.accessLog}?person=`;
  if (ids.length > 1) return <ManySeen ids={ids} href={href} count={count} lead={t('whoSawEach')} />;
  const [id = ''] = ids;
  return (
    <>
      {count}{' '}
      <Link href={href + id} className="prose-link text-sm">
        {t('whoSaw', { id: id.slice(-6) })}
      </Link>
    </>
  );
}
