import { useLocale, useTranslations } from 'next-intl';
import { sponsorName } from '@/lib/sponsors/rules';

interface AccountNameProps {
  account: { kind: string; code: string | null; sponsor: { name: string; nameEn: string } | null };
}

/** "Tiền gửi ngân hàng", or a fund's account with its pledge and giver. */
export function AccountName({ account }: AccountNameProps) {
  const t = useTranslations('funds.ledger.accounts');
  const locale = useLocale();
  return (
    <>
      {t(account.kind)}
      {account.sponsor && (
        <span className="text-muted">
          {[' ', account.code, sponsorName(account.sponsor, locale)].filter(Boolean).join(' · ')}
        </span>
      )}
    </>
  );
}
