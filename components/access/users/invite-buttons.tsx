'use client';
import { Icon } from '@/components/ui/icon';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useRefusalWords } from '@/components/form/refusal-words';
import { Spinner } from '@/components/ui/spinner';
import { newRequestId } from '@/components/form/request-id';
import { type Refusal, runAction } from '@/components/form/run-action';
import { Button, ButtonLink } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { Notice } from '@/components/ui/notice';
import type { HandedOut } from '@/lib/access/hand-out-code';
import { inviteUserAction } from '@/lib/access/user-actions';

/** Makes a one-time code, to be read out or printed, or sends it as a link. The code is shown here once and never again. */
export function InviteButtons({ userId, canMail }: { userId: string; canMail: boolean }) {
  const t = useTranslations('admin.users.invite');
  const words = useRefusalWords();
  const [pending, setPending] = useState(false);
  const [made, setMade] = useState<HandedOut | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const ask = async (channel: 'code' | 'mail') => {
    setPending(true);
    const outcome = await runAction(() => inviteUserAction({ userId, channel }, newRequestId()));
    setPending(false);
    setMade(outcome.kind === 'done' ? outcome.value : null);
    setRefusal(outcome.kind === 'done' ? null : outcome);
  };
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap gap-3">
        <Button
          icon={pending ? <Spinner /> : <Icon name="KeyRound" />}
          aria-disabled={pending}
          onClick={() => void ask('code')}
        >
          {t('makeCode')}
        </Button>
        {canMail && (
          <Button icon={<Icon name="Mail" />} aria-disabled={pending} onClick={() => void ask('mail')}>
            {t('mail')}
          </Button>
        )}
      </div>
      {refusal && (
        <Notice tone="error" role="alert" title={words(refusal).title}>
          {words(refusal).text}
        </Notice>
      )}
      {made?.channel === 'mail' && (
        <Notice tone="success" role="status">
          {t('mailed', { to: made.to })}
        </Notice>
      )}
      {made?.channel === 'code' && (
        <Notice tone="warn" role="status" title={t(made.unsent ? 'mailFailed' : 'shownOnce')}>
          <p className="my-2 text-2xl font-bold tracking-wide">{made.code}</p>
          <p className="text-sm wrap-anywhere">{made.link}</p>
          <div className="mt-3 flex flex-wrap gap-3">
            <CopyButton text={made.link} label={t('copyLink')} />
            <ButtonLink plain small href={made.slip} target="_blank" icon={<Icon name="Printer" />}>
              {t('printSlip')}
            </ButtonLink>
          </div>
        </Notice>
      )}
    </div>
  );
}
