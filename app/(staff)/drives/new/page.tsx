import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { NewPlanForm } from '@/components/drives/plan-form';
import { Messages } from '@/components/ui/messages';
import { PageHeader } from '@/components/ui/page-header';
import { can } from '@/lib/access/permissions';
import { requireActor } from '@/lib/access/session';
import { addDays, vietnamDay } from '@/lib/core/clock';
import { groupOptions } from '@/lib/drives/group-options';
import { paths } from '@/lib/paths';

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('drives'))('new') });

export default async function NewDrivePage() {
  const actor = await requireActor();
  if (!can(actor.role, 'drive.edit')) notFound();
  const [t, locale] = await Promise.all([getTranslations('drives'), getLocale()]);
  const today = vietnamDay();
  return (
    <>
      <PageHeader
        title={t('new')}
        description={t('newDescription')}
        breadcrumbs={[{ label: t('title'), href: paths.drives }]}
      />
      <Messages namespaces={['drives']}>
        <NewPlanForm
          groups={groupOptions(locale, t('form.bookOnly'))}
          defaults={{
            planNumber: '',
            name: '',
            nameEn: '',
            legalBasis: '',
            purpose: '',
            startsOn: today,
            endsOn: addDays(today, 100),
            listDeadline: addDays(today, 28),
            pledgeDeadline: addDays(today, 20),
            validFromGoal: '',
            targetCards: 0,
            targetBooks: 0,
            cardMonths: 12,
            bookMonths: 12,
            postingDays: 5,
            targetGroups: [],
            priorityOrder: [],
            wards: [],
          }}
        />
      </Messages>
    </>
  );
}
