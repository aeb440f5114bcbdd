import { Icon } from '@/components/ui/icon';
import { useTranslations } from 'next-intl';
import { ActionButton } from '@/components/form/action-button';
import { closeCaseAction, reopenCaseAction } from '@/lib/cases/actions';

/** Closes a case, or opens an answered one again. */
export function CaseActions({ caseId, version, state }: { caseId: string; version: number; state: string }) {
  const t = useTranslations('cases.moves');
  const input = { caseId, version };
  return (
    <>
      {state === 'answered' && (
        <ActionButton
          action={reopenCaseAction}
          input={input}
          label={t('reopen')}
          icon={<Icon name="RotateCcw" />}
          confirm={{ title: t('reopenTitle'), body: t('reopenBody'), reason: 'required' }}
        />
      )}
      {state !== 'closed' && (
        <ActionButton
          action={closeCaseAction}
          input={input}
          label={t('close')}
          icon={<Icon name="Archive" />}
          confirm={{ title: t('closeTitle'), body: t(state === 'answered' ? 'closeBody' : 'closeUnanswered') }}
        />
      )}
    </>
  );
}
