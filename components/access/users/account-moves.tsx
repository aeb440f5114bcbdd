import { Icon } from '@/components/ui/icon';
import { useTranslations } from 'next-intl';
import { ActionButton } from '@/components/form/action-button';
import { disableUserAction, enableUserAction, resetSecondFactorAction } from '@/lib/access/user-actions';

/** Disable and enable a sign-in, and take off a second factor whose phone was lost. */
export function AccountMoves({
  user,
}: {
  user: { id: string; name: string; disabledAt: Date | null; totpEnabledAt: Date | null };
}) {
  const t = useTranslations('admin.users');
  const input = { userId: user.id };
  return (
    <>
      {user.totpEnabledAt && (
        <ActionButton
          action={resetSecondFactorAction}
          input={input}
          label={t('resetSecondFactor')}
          look="quiet"
          icon={<Icon name="ShieldOff" />}
          confirm={{ title: t('resetSecondFactor'), body: t('resetSecondFactorBody', { name: user.name }) }}
        />
      )}
      {user.disabledAt ? (
        <ActionButton action={enableUserAction} input={input} label={t('enable')} icon={<Icon name="CircleCheck" />} />
      ) : (
        <ActionButton
          action={disableUserAction}
          input={input}
          label={t('disable')}
          look="danger"
          icon={<Icon name="Ban" />}
          confirm={{ title: t('disable'), body: t('disableBody', { name: user.name }), reason: 'optional' }}
        />
      )}
    </>
  );
}
