import { getTranslations } from 'next-intl/server';
import { EditCeremonyForm } from '@/components/ceremonies/ceremony-form';
import { Messages } from '@/components/ui/messages';
import { PageHeader } from '@/components/ui/page-header';
import { readCeremonyChoices, readCeremonyForm } from '@/lib/ceremonies/form-queries';
import { paths } from '@/lib/paths';

interface Props {
  params: Promise<{ driveId: string; ceremonyId: string }>;
}

/** Changes a ceremony that has not been held. */
export default async function EditCeremonyPage({ params }: Props) {
  const { ceremonyId } = await params;
  const form = await readCeremonyForm(ceremonyId);
  const [t, choices] = await Promise.all([getTranslations('ceremonies'), readCeremonyChoices(form.driveId)]);
  return (
    <>
      <PageHeader
        breadcrumbs={[{ label: form.fields.name, href: paths.drive(form.driveId).ceremony(ceremonyId) }]}
        title={t('edit')}
      />
      <Messages namespaces={['ceremonies']}>
        <EditCeremonyForm {...form} wards={choices.wards} sponsors={choices.sponsors} known={choices.known} />
      </Messages>
    </>
  );
}
