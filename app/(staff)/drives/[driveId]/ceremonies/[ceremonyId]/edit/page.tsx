import { getLocale, getTranslations } from 'next-intl/server';
import { EditCeremonyForm } from '@/components/ceremonies/ceremony-form';
import { Messages } from '@/components/ui/messages';
import { PageHeader } from '@/components/ui/page-header';
import { placeName } from '@/lib/places/ward-name';
import { readCeremonyChoices, readCeremonyForm } from '@/lib/ceremonies/form-queries';
import { nameOf } from '@/lib/drives/name-of';
import { paths } from '@/lib/paths';

interface Props {
  params: Promise<{ driveId: string; ceremonyId: string }>;
}

/** Changes a ceremony that has not been held. */
export default async function EditCeremonyPage({ params }: Props) {
  const { ceremonyId } = await params;
  const form = await readCeremonyForm(ceremonyId);
  const [t, locale, { wards, sponsors, known }] = await Promise.all([
    getTranslations('ceremonies'),
    getLocale(),
    readCeremonyChoices(form.driveId),
  ]);
  return (
    <>
      <PageHeader
        breadcrumbs={[{ label: nameOf(form.fields, locale), href: paths.drive(form.driveId).ceremony(ceremonyId) }]}
        title={t('edit')}
      />
      <Messages namespaces={['ceremonies']}>
        <EditCeremonyForm
          {...form}
          wards={wards.map(({ code, place }) => ({ value: code, label: placeName(place, code, locale) }))}
          sponsors={sponsors}
          known={known}
        />
      </Messages>
    </>
  );
}
