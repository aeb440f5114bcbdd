import { useTranslations } from 'next-intl';
import { sponsorName } from '@/lib/sponsors/rules';

interface SponsorNameProps {
  sponsor: { name: string; nameEn: string; nameOther?: string; anonymous?: boolean };
  locale: string;
}

/** A giver's name in the reader's language, in its own script beside it, and whether it may be told outside. */
export function SponsorName({ sponsor, locale }: SponsorNameProps) {
  const t = useTranslations('sponsors');
  return (
    <>
      {sponsorName(sponsor, locale)}
      {sponsor.nameOther && <span className="text-muted"> {sponsor.nameOther}</span>}
      {sponsor.anonymous && <span className="text-muted text-sm"> ({t('anonymousBadge')})</span>}
    </>
  );
}
