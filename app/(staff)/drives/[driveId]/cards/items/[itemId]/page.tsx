import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { IdentitySection } from '@/components/cards/identity-section';
import { ItemFacts } from '@/components/cards/item-facts';
import { EndItemForm } from '@/components/cards/lazy-forms';
import { ActionButton } from '@/components/form/action-button';
import { Messages } from '@/components/ui/messages';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { StateBadge } from '@/components/ui/state-badge';
import { moveItemsAction } from '@/lib/cards/actions';
import { readIdentity } from '@/lib/cards/batch-queries';
import { readItem } from '@/lib/cards/item-page';
import { CORRECTABLE } from '@/lib/cards/rules';
import { paths } from '@/lib/paths';

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('cards'))('way.title'),
});

/** One card or book with its whole way; where the insurer's form lacks something of its person, the form to complete it; of an issued one, the form to end it. */
export default async function ItemPage({ params }: { params: Promise<{ driveId: string; itemId: string }> }) {
  const { driveId, itemId } = await params;
  const [t, item] = await Promise.all([getTranslations('cards'), readItem(itemId, await getLocale())]);
  const at = paths.drive(driveId);
  const correctable = item.may.issue && (CORRECTABLE as readonly string[]).includes(item.state);
  return (
    <Messages namespaces={['cards']}>
      <PageHeader
        title={item.name}
        badge={
          <StateBadge state={item.state === 'notified' && item.activation ? item.activation : item.state} of="item" />
        }
        breadcrumbs={[
          { label: item.planNumber, href: at.home },
          { label: t('title'), href: at.cards },
        ]}
        more={item.steps.map((step) => (
          <ActionButton
            key={step}
            action={moveItemsAction}
            input={{ driveId, step, itemIds: [itemId] }}
            label={t(`way.steps.${step}`)}
          />
        ))}
      />
      {correctable && <IdentitySection identity={await readIdentity(itemId)} driveId={driveId} />}
      <Section title={t('way.title')}>
        <ItemFacts item={item} />
      </Section>
      {item.may.end && (
        <Section title={t('end.title')} description={t(item.ending ? 'end.again' : 'end.hint')}>
          <EndItemForm itemId={itemId} version={item.version} today={item.today} />
        </Section>
      )}
    </Messages>
  );
}
