import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { FilterSelect } from '@/components/handovers/filter-select';
import { FoundList } from '@/components/handovers/found-list';
import { NewSignoff } from '@/components/handovers/lazy-forms';
import { RemainingList } from '@/components/handovers/remaining';
import { Scanner } from '@/components/handovers/scanner';
import { SearchBox } from '@/components/handovers/search-box';
import { SignoffLists } from '@/components/handovers/signoff-lists';
import { EmptyState } from '@/components/ui/empty-state';
import { Messages } from '@/components/ui/messages';
import { PageHeader } from '@/components/ui/page-header';
import { Progress } from '@/components/ui/progress';
import { Card, Section } from '@/components/ui/section';
import type { SearchParams } from '@/lib/core/table-params';
import { readHandovers } from '@/lib/handovers/board';
import { readSearchFilters } from '@/lib/handovers/search-filters';
import { getFormat } from '@/lib/i18n/get-format';
import { paths } from '@/lib/paths';

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('handovers'))('title'),
});

interface Props {
  params: Promise<{ driveId: string }>;
  searchParams: Promise<SearchParams>;
}

/** For a phone held in one hand: find, hand over, see what remains; and the lists that are signed on paper. */
export default async function HandoversPage({ params, searchParams }: Props) {
  const { driveId } = await params;
  const query = await searchParams;
  const filters = readSearchFilters(query);
  const locale = await getLocale();
  const [t, f, { board, found }] = await Promise.all([
    getTranslations('handovers'),
    getFormat(),
    readHandovers(driveId, filters, locale),
  ]);
  const { total } = board;
  const at = paths.drive(driveId);
  const left = total.issued - total.handedOver;
  const open = board.ceremonies.filter(({ state }) => ['planned', 'confirmed', 'held'].includes(state));
  return (
    <>
      <PageHeader title={t('title')} description={t('lead')} />
      {total.issued === 0 && !filters.q ? (
        <Card>
          <EmptyState title={t('empty')}>{t('emptyBody')}</EmptyState>
        </Card>
      ) : (
        <>
          <div className="mb-5 max-w-2xl">
            <p className={`mb-1 text-xl font-semibold ${left > 0 ? '' : 'text-success'}`}>
              {left > 0 ? t('left', { left: f.number(left) }) : t('allDone')}
            </p>
            <Progress label={t('handedOverOf')} done={total.handedOver} of={total.issued} />
          </div>
          {board.showsPeople && (
            <div className="max-w-2xl">
              <Messages namespaces={['handovers']}>
                {query.scan ? <Scanner searchAt={at.handovers} /> : <SearchBox scanHref={at.handoverScan} />}
                <div className="mt-3 flex flex-wrap gap-3 print:hidden">
                  {board.wards.length > 1 && (
                    <FilterSelect
                      name="ward"
                      label={t('search.ward')}
                      all={t('search.allWards')}
                      options={board.wards.map(({ code, name }) => ({ value: code, label: name }))}
                    />
                  )}
                  {board.ceremonies.length > 0 && (
                    <FilterSelect
                      name="ceremony"
                      label={t('search.ceremony')}
                      all={t('search.all')}
                      options={board.ceremonies.map(({ id, name }) => ({ value: id, label: name }))}
                    />
                  )}
                  <FilterSelect
                    name="show"
                    label={t('search.show')}
                    all={filters.q ? t('search.all') : t('search.waiting')}
                    options={(['pending', 'notCollected', 'handedOver'] as const).map((value) => ({
                      value,
                      label: t(`handover.${value}`),
                    }))}
                  />
                </div>
              </Messages>
              <h2 className="mt-5 mb-2 text-lg">{filters.q ? t('search.found') : t('search.waiting')}</h2>
              {found.rows.length === 0 ? (
                <Card>
                  <EmptyState title={t('search.none')}>{t('search.noneBody')}</EmptyState>
                </Card>
              ) : (
                <FoundList rows={found.rows} driveId={driveId} showWard={!board.isWard || board.wards.length > 1} />
              )}
              {found.more && <p className="text-muted mt-2 text-sm">{t('search.more')}</p>}
            </div>
          )}
          <div className="mt-8 grid gap-x-8 lg:grid-cols-2">
            {board.wards.length > 1 && (
              <Section title={t('progress.wards')}>
                <RemainingList rows={board.wards.map((row) => ({ ...row, key: row.code, label: row.name }))} />
              </Section>
            )}
            {board.ceremonies.some(({ issued }) => issued > 0) && (
              <Section title={t('progress.ceremonies')}>
                <RemainingList
                  rows={board.ceremonies.map((row) => ({
                    ...row,
                    key: row.id,
                    label: `${row.name} (${f.day(row.day)})`,
                  }))}
                />
              </Section>
            )}
          </div>
          {board.showsPeople && (
            <Section bare title={t('lists.title')} description={t('lists.lead')}>
              {board.may.record && (
                <div className="mb-4">
                  <Messages namespaces={['handovers']}>
                    <NewSignoff
                      driveId={driveId}
                      title={t('lists.defaultTitle')}
                      wards={board.wards
                        .filter(({ issued, handedOver }) => issued > handedOver)
                        .map(({ code, name }) => ({ value: code, label: name }))}
                      ceremonies={open.map(({ id, name }) => ({ value: id, label: name }))}
                    />
                  </Messages>
                </div>
              )}
              <SignoffLists rows={board.signoffs} driveId={driveId} />
            </Section>
          )}
        </>
      )}
    </>
  );
}
