'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { buttonClass } from '@/components/ui/button-class';

/** Leads to the identity provider; next-auth answers with the address, so that no form leaves this origin. */
export function IdentityButton({ provider, next }: { provider: string; next: string }) {
  const t = useTranslations('access.signIn');
  const [waiting, setWaiting] = useState(false);
  const leave = async () => {
    setWaiting(true);
    const { csrfToken } = (await (await fetch('/api/auth/csrf')).json()) as { csrfToken: string };
    const body = new URLSearchParams({ csrfToken, callbackUrl: next, json: 'true' });
    const { url } = (await (await fetch('/api/auth/signin/oidc', { method: 'POST', body })).json()) as { url: string };
    location.assign(url);
  };
  return (
    <div className="border-line mb-6 border-b pb-6">
      <button
        type="button"
        disabled={waiting}
        className={`${buttonClass('secondary')} w-full`}
        onClick={() => void leave().catch(() => setWaiting(false))}
      >
        {t('byIdentity', { provider })}
      </button>
    </div>
  );
}
