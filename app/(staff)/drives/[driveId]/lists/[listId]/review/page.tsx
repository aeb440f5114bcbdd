import { getLocale, getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { ListNotices } from '@/components/lists/list-notices';
import { MoreMoves } from '@/components/lists/list-moves';
import { ApproveListForm, PostingResultForm, PostListForm } from '@/components/lists/lazy-forms';
import { ButtonLink } from '@/components/ui/button';
import { Messages } from '@/components/ui/messages';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { StateBadge } from '@/components/ui/state-badge';
import { addDays } from '@/lib/core/clock';
import { getFormat } from '@/lib/i18n/get-format';
import { readListHead } from '@/lib/lists/queries';
import { paths } from '@/lib/paths';

/** The office handles a list: posts it, records what came of it, approves it. */
export default async function ReviewPage({ params }: { params: Promise<{ driveId: string; listId: string }> }) {
  const { driveId, listId } = await params;
  const [t, f, locale] = await Promise.all([getTranslations('lists'), getFormat(), getLocale()]);
  const head = await readListHead(listId, locale);
  const { may } = head;
  if (!may.post && !may.recordResult && !may.approve && !may.approveReleased)
    redirect(paths.drive(driveId).list(listId));
  const at = paths.drive(driveId);
  const ref = { driveId, listId, version: head.version };
  const nobody = head.counts.waiting === head.openChecks;
  const mayApprove = head.postingOver && head.postingResult && head.checked && !nobody;
  return (
    <Messages namespaces={['lists']}>
      <PageHeader
        breadcrumbs={[
          { label: t('title'), href: at.lists },
          { label: head.title, href: at.list(listId) },
        ]}
        title={t('review.title')}
        badge={<StateBadge state={head.state} />}
        description={head.ward}
        more={<MoreMoves head={head} />}
      />
      <ListNotices head={head} />
      {may.post && (
        <Section title={t('review.post.title')} description={t('review.post.description')}>
          <PostListForm
            key={head.version}
            {...ref}
            submit={t('review.post.submit')}
            from={head.today}
            days={head.drive.postingDays}
            place={`UBND ${head.ward}`}
          />
        </Section>
      )}
      {may.recordResult && (
        <Section title={t('review.result.title')}>
          <PostingResultForm
            key={head.version}
            {...ref}
            submit={t('review.result.submit')}
            result={head.postingResult ?? ''}
          />
        </Section>
      )}
      {may.approve && (
        <Section
          title={t('review.approve.title')}
          description={t('review.approve.description', { people: head.counts.waiting - head.openChecks })}
        >
          <div className="mb-4 grid gap-3 empty:hidden">
            {!head.postingOver && head.postedTo && (
              <Notice tone="info">{t('review.approve.notYet', { day: f.day(addDays(head.postedTo, 1)) })}</Notice>
            )}
            {head.postingOver && !head.postingResult && <Notice tone="warn">{t('review.approve.needResult')}</Notice>}
            {(!head.checked || head.openChecks > 0) && (
              <Notice
                tone="warn"
                action={
                  <ButtonLink small href={at.checks}>
                    {t('review.approve.toChecks')}
                  </ButtonLink>
                }
              >
                {head.checked
                  ? t(nobody ? 'review.approve.nobody' : 'review.approve.openChecks', { count: head.openChecks })
                  : t('review.approve.notChecked')}
              </Notice>
            )}
          </div>
          {mayApprove && (
            <ApproveListForm
              key={head.version}
              {...ref}
              submit={t('review.approve.submit')}
              signerName={head.actorName}
              today={head.today}
            />
          )}
        </Section>
      )}
      {may.approveReleased && (
        <Section
          title={t('review.released.title')}
          description={t('review.released.description', { people: head.released })}
        >
          <ApproveListForm
            key={head.version}
            {...ref}
            released
            submit={t('review.released.submit')}
            signerName={head.actorName}
            today={head.today}
          />
        </Section>
      )}
    </Messages>
  );
}
