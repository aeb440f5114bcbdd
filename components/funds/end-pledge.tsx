import { getTranslations } from 'next-intl/server';
import { ActionButton } from '@/components/form/action-button';
import { cancelPledgeAction, writeOffPledgeAction } from '@/lib/funds/actions';
import { getFormat } from '@/lib/i18n/get-format';

interface EndPledgeProps {
  pledge: { id: string; code: string; version: number; received: bigint; outstanding: bigint | null };
}

/** Withdrawn while nothing has come; else what is missing is given up. */
export async function EndPledge({ pledge }: EndPledgeProps) {
  const [t, f] = await Promise.all([getTranslations('funds.pledge'), getFormat()]);
  const { code, received, outstanding } = pledge;
  const input = { pledgeId: pledge.id, version: pledge.version };
  if (received > 0n && outstanding === 0n) return null;
  const writeOffBody =
    outstanding === null ? t('writeOffUnknown') : t('writeOff.body', { amount: f.money(outstanding) });
  return received === 0n ? (
    <ActionButton
      action={cancelPledgeAction}
      input={input}
      label={t('cancel.label')}
      look="danger"
      confirm={{ title: t('cancel.title', { code }), body: t('cancel.body'), reason: 'required' }}
    />
  ) : (
    <ActionButton
      action={writeOffPledgeAction}
      input={input}
      label={t('writeOff.label')}
      look="danger"
      confirm={{ title: t('writeOff.title', { code }), body: writeOffBody, reason: 'required' }}
    />
  );
}
