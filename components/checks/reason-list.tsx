import { Icon } from '@/components/ui/icon';
import { useTranslations } from 'next-intl';
import type { REASON_CODES } from '@/lib/checks/compare';

interface ReasonListProps {
  reasons: readonly { code: string; against: boolean }[];
}

/** Why two records look like one human, and what speaks against it: by sign and word, not by colour alone. */
export function ReasonList({ reasons }: ReasonListProps) {
  const t = useTranslations('checks');
  return (
    <ul className="flex flex-col gap-0.5">
      {reasons.map(({ code, against }) => (
        <li key={code} className="flex items-start gap-1.5">
          {against ? (
            <Icon name="CircleMinus" className="text-warn mt-1 size-4 shrink-0" aria-label={t('pair.against')} />
          ) : (
            <Icon name="CirclePlus" className="text-success mt-1 size-4 shrink-0" aria-label={t('pair.for')} />
          )}
          <span>{t(`reasons.${code as (typeof REASON_CODES)[number]}`)}</span>
        </li>
      ))}
    </ul>
  );
}
