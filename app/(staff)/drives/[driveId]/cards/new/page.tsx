import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { MakeBatchesForm } from '@/components/cards/make-batches-form';
import { WaitingDecreases } from '@/components/cards/waiting-decreases';
import { type Column, DataTable } from '@/components/table/data-table';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Messages } from '@/components/ui/messages';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Card, Section } from '@/components/ui/section';
import { type Needs, readNeeds } from '@/lib/cards/batch-queries';
import { paths } from '@/lib/paths';

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('cards'))('make.open'),
});

/** Makes the next files for the insurer; first it shows whom they take off its list, and who lacks what. */
export default async function NewBatchPage({ params }: { params: Promise<{ driveId: string }> }) {
  const { driveId } = await params;
  const locale = await getLocale();
  const [t, needs] = await Promise.all([getTranslations('cards'), readNeeds(driveId, locale)]);
  const at = paths.drive(driveId);
  const offered = needs.forms.filter(({ all, decreases }) => all + decreases > 0);
  const columns: Column<Needs['incomplete'][number]>[] = [
    { key: 'name', cell: ({ name }) => name },
    { key: 'ward', cell: ({ ward }) => ward },
    { key: 'batch', cell: ({ form }) => form },
    { key: 'missing', cell: ({ missing }) => missing.map((need) => t(`needs.${need}`)).join(', ') },
  ];
  return (
    <>
      <PageHeader
        title={t('make.open')}
        breadcrumbs={[
          { label: needs.planNumber, href: at.home },
          { label: t('title'), href: at.cards },
        ]}
      />
      {offered.length === 0 || !needs.open ? (
        <Card>
          <EmptyState title={t('make.nothing')} action={<ButtonLink href={at.cards}>{t('back')}</ButtonLink>}>
            {t('make.nothingHint')}
          </EmptyState>
        </Card>
      ) : (
        <Section title={t('make.title')} description={t('make.hint')}>
          <ul className="mb-4">
            {offered.map(({ form, ready, all, decreases }) => (
              <li key={form}>
                {all > 0 ? t('make.ready', { form: t(`make.forms.${form}`), ready, all }) : t(`make.forms.${form}`)}
                {decreases > 0 && <> · {t('make.decreases', { count: decreases })}</>}
              </li>
            ))}
          </ul>
          <Messages namespaces={['cards']}>
            <MakeBatchesForm
              driveId={driveId}
              forms={offered.map(({ form }) => form)}
              wards={needs.wards}
              incomplete={needs.incomplete.length > 0}
            />
          </Messages>
        </Section>
      )}
      {needs.decreases.length > 0 && (
        <div id="decreases" className="mt-8">
          <Section title={t('end.waiting')} description={t('end.waitingHint')} bare>
            <WaitingDecreases decreases={needs.decreases} driveId={driveId} />
          </Section>
        </div>
      )}
      {needs.incomplete.length > 0 && (
        <Section title={t('make.incomplete')} bare>
          <Notice tone="warn" className="mb-3">
            {t('make.incompleteHint', { count: needs.incomplete.length })}
          </Notice>
          <DataTable
            rows={needs.incomplete}
            columns={columns}
            namespace="cards"
            label={t('make.incomplete')}
            rowKey={({ id }) => id}
            rowHref={({ id }) => at.cardItem(id)}
          />
        </Section>
      )}
    </>
  );
}
