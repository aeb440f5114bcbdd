import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { getFormat } from '@/lib/i18n/get-format';
import type { ListHead } from '@/lib/lists/head-of-list';
import { paths } from '@/lib/paths';

/**
 * What the reader should know first: what comes next, and why the list stands where it stands.
 * `hide`: what the page around it says already.
 */
export async function ListNotices({ head, hide }: { head: ListHead; hide?: 'errors' | 'ready' }) {
  const [t, f] = await Promise.all([getTranslations('lists.notice'), getFormat()]);
  const at = paths.drive(head.drive.id);
  const { counts } = head;
  return (
    <div className="grid gap-3 empty:hidden">
      {head.newerId && (
        <Notice
          tone="info"
          title={t('newer')}
          action={
            <ButtonLink small href={at.list(head.newerId)}>
              {t('newerShow')}
            </ButtonLink>
          }
        />
      )}
      {head.state === 'returned' && (
        <Notice tone="warn" title={t('returned')}>
          <p className="whitespace-pre-line">{head.returnedReason}</p>
        </Notice>
      )}
      {head.late && head.may.edit && (
        <Notice tone="warn" title={t('late')}>
          {t('lateBody')}
        </Notice>
      )}
      {head.may.edit && counts.withErrors > 0 && hide !== 'errors' && (
        <Notice
          tone="error"
          title={t('errors', { count: counts.withErrors })}
          action={
            <ButtonLink small href={`${at.list(head.id)}?show=errors`}>
              {t('errorsShow')}
            </ButtonLink>
          }
        >
          {t('errorsBody')}
        </Notice>
      )}
      {head.may.edit && counts.people > 0 && counts.withErrors === 0 && !head.late && hide !== 'ready' && (
        <Notice tone="success" title={t('ready')}>
          {t('readyBody', { people: counts.people })}
        </Notice>
      )}
      {head.state === 'submitted' && (
        <Notice tone="info" title={t('submitted', { at: head.submittedAt ? f.instant(head.submittedAt) : '' })}>
          {t('submittedBody', { by: head.submittedBy ?? '—' })}
        </Notice>
      )}
      {head.state === 'underReview' && (
        <Notice tone="info" title={t('underReview')}>
          {t('underReviewBy', { by: head.reviewedBy ?? '—' })}
        </Notice>
      )}
      {head.state === 'posted' && head.postedFrom && head.postedTo && (
        <Notice tone="info" title={t('posted', { from: f.day(head.postedFrom), to: f.day(head.postedTo) })}>
          <p>{t('postedBody', { place: head.postingPlace ?? '—' })}</p>
          {head.postingResult && <p>{t('result', { result: head.postingResult })}</p>}
          {head.postingOver && <p className="font-medium">{t('postedOver')}</p>}
        </Notice>
      )}
      {head.approval && (
        <Notice tone="success" title={t('approved', { number: head.approval.number, day: f.day(head.approval.date) })}>
          {t('approvedBody', { signer: head.approval.signerName })}
        </Notice>
      )}
      {head.openChecks > 0 && <Notice tone="warn" title={t('openChecks', { count: head.openChecks })} />}
      {head.approval && counts.held > 0 && (
        <Notice tone="warn" title={t('held', { count: counts.held })}>
          {t('heldBody')}
        </Notice>
      )}
      {head.released > 0 && (
        <Notice tone="info" title={t('released', { count: head.released })}>
          {t('releasedBody')}
        </Notice>
      )}
    </div>
  );
}
