'use client';
import { Icon } from '@/components/ui/icon';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ActionButton } from '@/components/form/action-button';
import { LiveFields } from '@/components/form/live-fields';
import { confirmLineAction, dismissLineAction } from '@/lib/funds/actions';

interface SettleLineProps {
  lineId: string;
  /** The pledge that it seems to belong to. */
  proposed: string | null;
  pledges: { id: string; label: string }[];
}

/** Settles one credit: which pledge it pays, or that it is no gift. */
export function SettleLine({ lineId, proposed, pledges }: SettleLineProps) {
  const t = useTranslations('funds.statement');
  const [pledgeId, setPledgeId] = useState(proposed ?? '');
  return (
    <LiveFields className="flex min-w-56 flex-wrap items-center gap-2 print:hidden">
      <select
        aria-label={t('pledge')}
        className="control max-w-80"
        value={pledgeId}
        onChange={(event) => setPledgeId(event.target.value)}
      >
        <option value="">{t('choose')}</option>
        {pledges.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
      {pledgeId !== '' && (
        <ActionButton
          small
          look="primary"
          icon={<Icon name="Check" />}
          action={confirmLineAction}
          input={{ lineId, pledgeId }}
          label={t('confirm')}
        />
      )}
      <ActionButton
        small
        look="quiet"
        action={dismissLineAction}
        input={{ lineId }}
        label={t('dismiss.label')}
        confirm={{ title: t('dismiss.title'), body: t('dismiss.body'), reason: 'required' }}
      />
    </LiveFields>
  );
}
