import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { ActionButton } from '@/components/form/action-button';
import { ItemHistory } from '@/components/handovers/item-history';
import { AttemptForm, HandOverForm } from '@/components/handovers/lazy-forms';
import { ButtonLink } from '@/components/ui/button';
import { DefinitionList } from '@/components/ui/definition-list';
import { Messages } from '@/components/ui/messages';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { StateBadge } from '@/components/ui/state-badge';
import { reverseHandoverAction } from '@/lib/handovers/actions';
import { readHandoverItem } from '@/lib/handovers/queries';
import { getFormat } from '@/lib/i18n/get-format';
import { paths } from '@/lib/paths';

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('handovers'))('title'),
});

/** One person's item: hand it over, note that nobody came, or take a handover back. */
export default async function HandoverItemPage({ params }: { params: Promise<{ driveId: string; itemId: string }> }) {
  const { itemId } = await params;
  const locale = await getLocale();
  const [t, f, item] = await Promise.all([getTranslations('handovers'), getFormat(), readHandoverItem(itemId, locale)]);
  const back = paths.drive(item.driveId).handovers;
  const open = item.handover !== 'handedOver';
  const facts = [
    { term: t('item.facts.citizenId'), value: item.citizenId },
    { term: t('item.facts.valid'), value: item.validFrom && item.validTo && f.dayRange(item.validFrom, item.validTo) },
    { term: t('item.facts.route'), value: t(`route.${item.route}`) },
    { term: t('item.facts.ceremony'), value: item.ceremony },
    { term: t('item.facts.head'), value: item.headName },
  ].filter(({ value }) => value);
  return (
    <div className="max-w-2xl">
      <PageHeader
        breadcrumbs={[{ label: t('title'), href: back }]}
        title={item.name}
        description={
          <>
            <span className="text-ink block text-lg font-semibold">
              {t(`kind.${item.kind}`)} {item.number ?? t('noNumber')}
            </span>
            {[item.birth && t('born', { birth: f.birth(item.birth) }), item.hamlet, item.ward]
              .filter(Boolean)
              .join(' · ')}
          </>
        }
        badge={<StateBadge state={item.handover} />}
      />
      {open && !item.issued && <Notice tone="warn">{t('item.notIssued')}</Notice>}
      {item.may.record && item.issued && (
        <Messages namespaces={['handovers']}>
          {/* The form stays after the success that it reports itself, so it is not taken away by the fresh data. */}
          <div className={`peer ${open ? '' : 'hidden has-[[role=status]]:block'}`}>
            <HandOverForm
              key={item.openHandoverId === null ? item.handovers.length : item.handovers.length - 1}
              itemId={item.id}
              name={item.name}
              route={item.likely}
              mayStage={item.mayStage}
              child={item.child}
              headName={item.headName}
              electronic={item.electronic}
              backHref={back}
            />
          </div>
          {open && (
            <div className="mt-8 peer-has-[[role=status]]:hidden">
              <AttemptForm itemId={item.id} today={item.today} />
            </div>
          )}
        </Messages>
      )}
      {!open && (
        // What was just recorded offers the way to the next person itself.
        <div className="mt-4 flex flex-wrap gap-3 peer-has-[[role=status]]:[&>a]:hidden">
          <ButtonLink href={back}>{t('item.next')}</ButtonLink>
          {item.may.reverse && item.openHandoverId && (
            <ActionButton
              look="danger"
              action={reverseHandoverAction}
              input={{ handoverId: item.openHandoverId }}
              label={t('item.reverse')}
              confirm={{ title: t('item.reverse'), body: <p>{t('item.reverseBody')}</p>, reason: 'required' }}
            />
          )}
        </div>
      )}
      <Section title={t('item.history')}>
        <ItemHistory item={item} />
      </Section>
      <div className="mt-8">
        <DefinitionList items={facts} />
      </div>
    </div>
  );
}
