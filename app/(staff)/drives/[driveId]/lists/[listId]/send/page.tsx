import { getLocale, getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { SendPanel } from '@/components/lists/send-panel';
import { SignPanel } from '@/components/lists/sign-panel';
import { ListNotices } from '@/components/lists/list-notices';
import { DefinitionList } from '@/components/ui/definition-list';
import { Messages } from '@/components/ui/messages';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { getFormat } from '@/lib/i18n/get-format';
import { readListHead } from '@/lib/lists/queries';
import { paths } from '@/lib/paths';

/** The ward signs its list and sends it. */
export default async function SendPage({ params }: { params: Promise<{ driveId: string; listId: string }> }) {
  const { driveId, listId } = await params;
  const [t, f, locale] = await Promise.all([getTranslations('lists'), getFormat(), getLocale()]);
  const head = await readListHead(listId, locale);
  if (!head.may.submit) redirect(paths.drive(driveId).list(listId));
  const at = paths.drive(driveId);
  const { counts } = head;
  return (
    <Messages namespaces={['lists']}>
      <PageHeader
        breadcrumbs={[
          { label: t('title'), href: at.lists },
          { label: head.title, href: at.list(listId) },
        ]}
        title={t('send.title')}
      />
      <ListNotices head={head} hide="ready" />
      <Section title={t('send.summary')}>
        <DefinitionList
          items={[
            { term: t('send.people'), value: f.number(counts.people) },
            { term: t('send.cards'), value: f.number(counts.cards) },
            { term: t('send.books'), value: f.number(counts.books) },
            ...(counts.excluded > 0 ? [{ term: t('send.excluded'), value: f.number(counts.excluded) }] : []),
            ...(counts.withErrors > 0 ? [{ term: t('send.errors'), value: f.number(counts.withErrors) }] : []),
            { term: t('send.deadline'), value: f.day(head.drive.deadline) },
          ]}
        />
      </Section>
      <SignPanel head={head} />
      <SendPanel head={head} />
    </Messages>
  );
}
