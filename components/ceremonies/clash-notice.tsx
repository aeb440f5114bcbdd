import { useLocale, useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import type { NamedClash } from '@/lib/ceremonies/bookings';
import { formatter } from '@/lib/i18n/format';
import { paths } from '@/lib/paths';

/** What is booked twice: place, leaders, guests, sponsors, people who receive. A warning: people do go from one ceremony to the next. */
export function ClashNotice({ clashes }: { clashes: NamedClash[] }) {
  const t = useTranslations('ceremonies.clash');
  const locale = useLocale();
  const f = formatter(locale);
  if (clashes.length === 0) return null;
  return (
    <Notice tone="warn" title={t('title')} className="mb-5">
      <ul>
        {clashes.map((clash) => (
          <li key={`${clash.ceremonyId} ${clash.what} ${clash.name}`}>
            <Link className="prose-link" href={paths.drive(clash.driveId).ceremony(clash.ceremonyId)}>
              {t(clash.what, {
                name: clash.name,
                at: f.instant(clash.startsAt),
                ceremony: locale === 'vi' ? clash.ceremony : clash.ceremonyEn,
              })}
            </Link>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
