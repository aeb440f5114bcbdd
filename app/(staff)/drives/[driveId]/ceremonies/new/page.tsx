import { getTranslations } from 'next-intl/server';
import { NewCeremonyForm } from '@/components/ceremonies/ceremony-form';
import { Messages } from '@/components/ui/messages';
import { PageHeader } from '@/components/ui/page-header';
import { readCeremonyChoices } from '@/lib/ceremonies/form-queries';
import { paths } from '@/lib/paths';

/** Plans a ceremony of a drive. */
export default async function NewCeremonyPage({ params }: { params: Promise<{ driveId: string }> }) {
  const { driveId } = await params;
  const [t, { wards, sponsors, known }] = await Promise.all([
    getTranslations('ceremonies'),
    readCeremonyChoices(driveId),
  ]);
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
