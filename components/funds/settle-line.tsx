'use client';
import { Icon } from '@/components/ui/icon';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ActionButton } from '@/components/form/action-button';
import { LiveFields } from '@/components/form/live-fields';
import { useRefusalWords } from '@/components/form/refusal-words';
import { useActionButton } from '@/components/form/use-action-button';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Spinner } from '@/components/ui/spinner';
import { confirmLineAction, dismissLineAction } from '@/lib/funds/actions';

interface SettleLineProps {
  lineId: string;
  /** The pledge that it seems to belong to. */
  proposed: string | null;
  pledges: { id: string; label: string }[];
}

/** Refusals that a person who has looked may overrule. */
const UNSURE = ['maybeReceived', 'moreThanPledged'] as const;

/** Settles one credit: which pledge it pays, or that it is no gift. */
export function SettleLine({ lineId, proposed, pledges }: SettleLineProps) {
  const t = useTranslations('funds.statement');
  const words = useRefusalWords();
  const [pledgeId, setPledgeId] = useState(proposed ?? '');
  const { run, pending, refusal, setRefusal } = useActionButton(confirmLineAction);
  const unsure = UNSURE.find((code) => refusal?.kind === 'refused' && refusal.code === code);
  return (
    <LiveFields className="flex min-w-56 flex-wrap items-center gap-2 print:hidden">
      <select
        aria-label={t('pledge')}
        className="control max-w-80"
        value={pledgeId}
        onChange={(event) => {
          setPledgeId(event.target.value);
          setRefusal(null);
        }}
      >
        <option value="">{t('choose')}</option>
        {pledges.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
      {pledgeId !== '' && (
        <Button
          small
          look="primary"
          icon={pending ? <Spinner /> : <Icon name="Check" />}
          aria-disabled={pending}
          onClick={() => void run({ lineId, pledgeId, sure: false })}
        >
          {t('confirm')}
        </Button>
      )}
      <ActionButton
        small
        look="quiet"
        action={dismissLineAction}
        input={{ lineId }}
        label={t('dismiss.label')}
        confirm={{ title: t('dismiss.title'), body: t('dismiss.body'), reason: 'required' }}
      />
      {refusal && (
        <Notice tone={unsure ? 'warn' : 'error'} role="alert" title={words(refusal).title}>
          <p>{words(refusal).text}</p>
          {unsure && (
            <Button small aria-disabled={pending} onClick={() => void run({ lineId, pledgeId, sure: true })}>
              {t(`sure.${unsure}`)}
            </Button>
          )}
        </Notice>
      )}
    </LiveFields>
  );
}
