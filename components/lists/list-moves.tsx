import { Icon } from '@/components/ui/icon';
import { getTranslations } from 'next-intl/server';
import { ActionButton } from '@/components/form/action-button';
import { ButtonLink } from '@/components/ui/button';
import { lockApprovedListAction, newListVersionAction, returnListAction, startReviewAction } from '@/lib/lists/actions';
import type { ListHead } from '@/lib/lists/head-of-list';
import { paths } from '@/lib/paths';

/** The one main thing that this reader can do with the list now. */
export async function MainMove({ head }: { head: ListHead }) {
  const t = await getTranslations('lists');
  const at = paths.drive(head.drive.id);
  const { may, counts } = head;
  const ref = { listId: head.id, version: head.version };
  if (may.edit && counts.people === 0)
    return (
      <ButtonLink look="primary" icon={<Icon name="FilePlus" />} href={at.listUpload(head.id)}>
        {t('lines.upload')}
      </ButtonLink>
    );
  if (may.edit && counts.withErrors > 0)
    return (
      <ButtonLink look="primary" icon={<Icon name="PencilLine" />} href={`${at.list(head.id)}?show=errors`}>
        {t('notice.errorsShow')}
      </ButtonLink>
    );
  if ((may.submit || may.sign) && counts.people > 0)
    return (
      <ButtonLink look="primary" icon={<Icon name="Send" />} href={at.listSend(head.id)}>
        {t('notice.readyAct')}
      </ButtonLink>
    );
  if (may.startReview)
    return <ActionButton look="primary" action={startReviewAction} input={ref} label={t('review.start')} />;
  if (may.post || may.recordResult || may.approve || may.approveReleased)
    return (
      <ButtonLink look="primary" icon={<Icon name="Gavel" />} href={at.listReview(head.id)}>
        {t('review.open')}
      </ButtonLink>
    );
  if (may.lock)
    return (
      <ActionButton
        look="primary"
        icon={<Icon name="Lock" />}
        action={lockApprovedListAction}
        input={ref}
        label={t('review.lock')}
        confirm={{ title: t('review.lockTitle'), body: <p>{t('review.lockBody')}</p> }}
      />
    );
  return null;
}

/** Further moves, quieter. */
export async function MoreMoves({ head }: { head: ListHead }) {
  const t = await getTranslations('lists');
  const at = paths.drive(head.drive.id);
  const { may, counts } = head;
  return (
    <>
      {may.edit && (
        <ButtonLink icon={<Icon name="UserPlus" />} href={at.listAdd(head.id)}>
          {t('lines.add')}
        </ButtonLink>
      )}
      {may.edit && counts.people > 0 && (
        <ButtonLink icon={<Icon name="FilePlus" />} href={at.listUpload(head.id)}>
          {t('lines.upload')}
        </ButtonLink>
      )}
      {may.giveBack && (
        <ActionButton
          icon={<Icon name="Undo2" />}
          action={returnListAction}
          input={{ listId: head.id, version: head.version }}
          label={t('review.return')}
          confirm={{
            title: t('review.returnTitle', { ward: head.ward }),
            body: <p>{t('review.returnBody')}</p>,
            reason: 'required',
            reasonLabel: t('review.returnReason'),
          }}
        />
      )}
      {may.newVersion && (
        <ActionButton
          icon={<Icon name="FilePlus" />}
          action={newListVersionAction}
          input={{ listId: head.id }}
          label={t('review.newVersion')}
          confirm={{
            title: t('review.newVersionTitle'),
            body: <p>{t('review.newVersionBody', { people: counts.people })}</p>,
          }}
          next={at.lists}
        />
      )}
    </>
  );
}
