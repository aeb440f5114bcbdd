import { useTranslations } from 'next-intl';

interface AccountNameProps {
  account: { kind: string; code: string | null; sponsor: { name: string } | null };
}

/** "Tiền gửi ngân hàng", or a fund's account with its pledge and giver. */
export function AccountName({ account }: AccountNameProps) {
  const t = useTranslations('funds.ledger.accounts');
  return (
    <>
      {t(account.kind)}
      {account.sponsor && (
        <span className="text-muted">
          {' '}
          · {account.code} · {account.sponsor.name}
        </span>
      )}
    </>
  );
}
