import { useLocale, useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import { ActionButton } from '@/components/form/action-button';
import { ButtonLink } from '@/components/ui/button';
import { PrintButton } from '@/components/ui/print-button';
import { rejectAllocationAction } from '@/lib/allocation/actions';
import type { RunView } from '@/lib/allocation/queries';
import { formatter } from '@/lib/i18n/format';
import { paths } from '@/lib/paths';

/** The one thing that comes next for this reader. */
export function MainMove({ run, driveId }: { run: RunView; driveId: string }) {
  const t = useTranslations('allocation');
  if (run.mayApprove)
    return (
      <ButtonLink plain look="primary" href="#approve" icon={<Icon name="CircleCheck" />}>
        {t('approve.submit')}
      </ButtonLink>
    );
  if (run.mayPropose)
    return (
      <ButtonLink look="primary" href={`${paths.drive(driveId).allocation}#propose`}>
        {t('propose.again')}
      </ButtonLink>
    );
  return null;
}

export function OtherMoves({ run }: { run: RunView }) {
  const t = useTranslations('allocation');
  const f = formatter(useLocale());
  return (
    <>
      {run.document ? (
        <ButtonLink plain href={paths.documentFile(run.document.id)} target="_blank" icon={<Icon name="FileText" />}>
          {t('document', { number: run.document.numberText })}
        </ButtonLink>
      ) : (
        <PrintButton />
      )}
      {run.mayReject && (
        <ActionButton
          look="danger"
          icon={<Icon name="Undo2" />}
          action={rejectAllocationAction}
          input={{ runId: run.id, version: run.version }}
          label={t('reject.button')}
          confirm={{
            title: t('reject.title', { number: run.number }),
            body: t('reject.body', { count: run.lineCount, amount: f.money(run.sponsorTotal) }),
            reason: 'required',
          }}
        />
      )}
    </>
  );
}
