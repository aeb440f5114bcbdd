import { nameOf } from '@/lib/drives/name-of';
import { getLocale, getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { CreateListForm } from '@/components/lists/create-list-form';
import { Messages } from '@/components/ui/messages';
import { PageHeader } from '@/components/ui/page-header';
import { readListDrive } from '@/lib/lists/queries';
import { ORIGINS } from '@/lib/lists/rules';
import { paths } from '@/lib/paths';

/** A ward opens a new list. */
export default async function NewListPage({ params }: { params: Promise<{ driveId: string }> }) {
  const { driveId } = await params;
  const [t, locale, drive] = await Promise.all([getTranslations('lists'), getLocale(), readListDrive(driveId)]);
  if (!drive.mayCreate) notFound();
  const at = paths.drive(driveId);
  const phases = drive.phases.map((phase) => ({ value: phase.id, label: nameOf(phase, locale) }));
  return (
    <>
      <PageHeader
        breadcrumbs={[{ label: t('title'), href: at.lists }]}
        title={t('new.title')}
        description={t('new.description')}
      />
      <Messages namespaces={['lists']}>
        <CreateListForm
          driveId={driveId}
          title={t('new.defaultTitle', { phase: phases[0]?.label ?? '' }).trim()}
          submit={t('new.submit')}
          origins={ORIGINS.map((value) => ({ value, label: t(`origins.${value}`) }))}
          phases={phases}
        />
      </Messages>
    </>
  );
}
