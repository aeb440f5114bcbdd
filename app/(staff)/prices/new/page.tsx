import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { ProposeForm } from '@/components/prices/propose-form';
import { Messages } from '@/components/ui/messages';
import { PageHeader } from '@/components/ui/page-header';
import { can } from '@/lib/access/permissions';
import { requireActor } from '@/lib/access/session';
import { vietnamDay } from '@/lib/core/clock';
import { paths } from '@/lib/paths';
import { TARGET_GROUPS } from '@/lib/prices/groups';

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('prices'))('new') });

export default async function NewPricePage() {
  const actor = await requireActor();
  if (!can(actor.role, 'price.propose')) notFound();
  const [t, locale] = await Promise.all([getTranslations('prices'), getLocale()]);
  const groups = TARGET_GROUPS.filter(({ payer }) => payer === 'part' || payer === 'household');
  return (
    <>
      <PageHeader
        title={t('new')}
        description={t('newDescription')}
        breadcrumbs={[{ label: t('title'), href: paths.prices }]}
      />
      <Messages namespaces={['prices']}>
        <ProposeForm
          today={vietnamDay()}
          groups={groups.map((group) => ({ value: group.code, label: locale === 'en' ? group.en : group.vi }))}
        />
      </Messages>
    </>
  );
}
