import { getLocale, getTranslations } from 'next-intl/server';
import { NewCeremonyForm } from '@/components/ceremonies/ceremony-form';
import { Messages } from '@/components/ui/messages';
import { PageHeader } from '@/components/ui/page-header';
import { placeName } from '@/lib/places/ward-name';
import { readCeremonyChoices } from '@/lib/ceremonies/form-queries';
import { paths } from '@/lib/paths';

/** Plans a ceremony of a drive. */
export default async function NewCeremonyPage({ params }: { params: Promise<{ driveId: string }> }) {
  const { driveId } = await params;
  const [t, locale, choices] = await Promise.all([
    getTranslations('ceremonies'),
    getLocale(),
    readCeremonyChoices(driveId),
  ]);
  const { sponsors, known } = choices;
  const wards = choices.wards.map(({ code, place }) => ({ value: code, label: placeName(place, code, locale) }));
  const [first] = wards;
  const fields = {
    name: '',
    nameEn: '',
    venue: '',
    wardCode: wards.length === 1 ? first!.value : '',
    day: '',
    startsAt: '08:00',
    endsAt: '09:30',
    agenda: '',
    note: '',
    wardCodes: wards.length === 1 ? [first!.value] : [],
    guests: [],
    sponsorIds: [],
  };
  return (
    <>
      <PageHeader
        breadcrumbs={[{ label: t('title'), href: paths.drive(driveId).ceremonies }]}
        title={t('newTitle')}
        description={t('lead')}
      />
      <Messages namespaces={['ceremonies']}>
        <NewCeremonyForm driveId={driveId} fields={fields} wards={wards} sponsors={sponsors} known={known} />
      </Messages>
    </>
  );
}
