import { getLocale, getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { AddLineForm } from '@/components/lists/line-form';
import { Messages } from '@/components/ui/messages';
import { PageHeader } from '@/components/ui/page-header';
import { groupChoices, RELATIONS } from '@/lib/lists/choices';
import { emptyFields } from '@/lib/lists/line-values';
import { readListHead } from '@/lib/lists/queries';
import { paths } from '@/lib/paths';

/** Adds people to a list, one after another. */
export default async function AddLinePage({ params }: { params: Promise<{ driveId: string; listId: string }> }) {
  const { driveId, listId } = await params;
  const [t, locale] = await Promise.all([getTranslations('lists'), getLocale()]);
  const head = await readListHead(listId, locale);
  if (!head.may.edit) redirect(paths.drive(driveId).list(listId));
  const at = paths.drive(driveId);
  const { kinds, cardMonths, bookMonths, targetGroups } = head.drive;
  return (
    <>
      <PageHeader
        breadcrumbs={[
          { label: t('title'), href: at.lists },
          { label: head.title, href: at.list(listId) },
        ]}
        title={t('line.addTitle')}
      />
      <Messages namespaces={['lists']}>
        <AddLineForm
          listId={listId}
          fields={emptyFields(kinds[0]!, kinds[0] === 'book' ? bookMonths : cardMonths)}
          choices={{ groups: groupChoices(targetGroups, locale), relations: RELATIONS, kinds }}
        />
      </Messages>
    </>
  );
}
