import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { IdentityForm } from '@/components/cards/identity-form';
import { Messages } from '@/components/ui/messages';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { StateBadge } from '@/components/ui/state-badge';
import { readIdentity } from '@/lib/cards/batch-queries';
import { paths } from '@/lib/paths';

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('cards'))('identity.title'),
});

/** Completes or corrects what the insurer's form needs of one person. */
export default async function IdentityPage({ params }: { params: Promise<{ driveId: string; itemId: string }> }) {
  const { driveId, itemId } = await params;
  const [t, identity] = await Promise.all([getTranslations('cards'), readIdentity(itemId)]);
  const at = paths.drive(driveId);
  return (
    <>
      <PageHeader
        title={identity.name}
        description={t('identity.title')}
        badge={<StateBadge state={identity.state} of="item" />}
        breadcrumbs={[
          { label: identity.planNumber, href: at.home },
          { label: t('title'), href: at.cards },
        ]}
      />
      {identity.reason && (
        <Notice tone="error" className="mb-4" title={t('identity.rejected')}>
          {identity.reason}
        </Notice>
      )}
      {identity.missing.length > 0 && (
        <Notice tone="warn" className="mb-4" title={t('identity.missing', { form: identity.form })}>
          {identity.missing.map((need) => t(`needs.${need}`)).join(', ')}
        </Notice>
      )}
      {identity.open ? (
        <Section title={t('identity.form')} description={t('identity.hint')}>
          <Messages namespaces={['cards']}>
            <IdentityForm
              itemId={identity.itemId}
              version={identity.version}
              fields={identity.fields}
              next={identity.state === 'allocated' ? at.cards : at.newCardBatch}
            />
          </Messages>
        </Section>
      ) : (
        <Notice>{t('identity.closed')}</Notice>
      )}
    </>
  );
}
