import { Icon } from '@/components/ui/icon';
import { getLocale, getTranslations } from 'next-intl/server';
import * as z from 'zod/mini';
import { BulkSuggestions } from '@/components/lists/bulk-suggestions';
import { LineTable } from '@/components/lists/line-table';
import { ListAbout } from '@/components/lists/list-about';
import { ListFlow } from '@/components/lists/list-flow';
import { MainMove, MoreMoves } from '@/components/lists/list-moves';
import { ListNotices } from '@/components/lists/list-notices';
import { ListTiles } from '@/components/lists/list-tiles';
import { ProblemCards } from '@/components/lists/problem-cards';
import { Remarks } from '@/components/lists/remarks';
import { StartEmpty } from '@/components/lists/start-empty';
import { FilterBar } from '@/components/table/filter-bar';
import { Pagination } from '@/components/table/pagination';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Messages } from '@/components/ui/messages';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { StateBadge } from '@/components/ui/state-badge';
import { readTableParams, type SearchParams } from '@/lib/core/table-params';
import { LINE_VIEWS } from '@/lib/lists/page-of-lines';
import { readListPage } from '@/lib/lists/queries';
import { paths } from '@/lib/paths';

interface Props {
  params: Promise<{ driveId: string; listId: string }>;
  searchParams: Promise<SearchParams>;
}

/** One list: what comes next, its people, its problems, what was said about it. */
export default async function ListPage({ params, searchParams }: Props) {
  const { driveId, listId } = await params;
  const table = readTableParams(await searchParams, {
    sorts: ['rowNumber', 'fullName', 'hamlet', 'groupCode'],
    filters: { q: z.string(), show: z.enum(LINE_VIEWS) },
  });
  const locale = await getLocale();
  const { q, show } = table.filters;
  const [t, list] = await Promise.all([getTranslations('lists'), readListPage(listId, { ...table, q, show }, locale)]);
  const at = paths.drive(driveId);
  const here = at.list(listId);
  const asCards = show === 'errors' || show === 'warnings';
  /** The rows with errors are on the page: correcting them is what comes next, there is nothing to lead to. */
  const correcting = show === 'errors' && list.counts.withErrors > 0;
  const isEmpty = list.counts.people + list.counts.excluded === 0;
  const nobody =
    show || q ? (
      <EmptyState
        title={show === 'errors' ? t('lines.noErrors') : t('lines.noMatch')}
        action={<ButtonLink href={here}>{t('lines.all')}</ButtonLink>}
      />
    ) : undefined;
  return (
    <>
      <PageHeader
        breadcrumbs={[{ label: t('title'), href: at.lists }]}
        title={list.title}
        badge={<StateBadge state={list.state} />}
        description={list.listVersion > 1 ? `${list.ward} · ${t('version', { version: list.listVersion })}` : list.ward}
        more={!(isEmpty && list.may.edit) && <MoreMoves head={list} />}
        action={!(isEmpty && list.may.edit) && !correcting && <MainMove head={list} />}
      />
      <div className="hidden sm:block">
        <ListFlow state={list.state} />
      </div>
      <div className="mt-5">
        <ListNotices head={list} {...(correcting && { hide: 'errors' as const })} />
      </div>
      {isEmpty && list.may.edit ? (
        <StartEmpty driveId={driveId} listId={listId} />
      ) : (
        <>
          <div className="mt-5">
            <ListTiles head={list} href={here} />
          </div>
          <Section
            bare
            title={t('lines.title')}
            action={
              list.role !== 'auditor' &&
              list.role !== 'wardObserver' && (
                <span className="flex flex-wrap gap-2 print:hidden">
                  <ButtonLink
                    small
                    plain
                    target="_blank"
                    icon={<Icon name="Printer" />}
                    href={`/api/lists/${listId}/print?kind=wardList`}
                  >
                    {t('lines.print')}
                  </ButtonLink>
                  {list.postedFrom && (
                    <ButtonLink
                      small
                      plain
                      target="_blank"
                      icon={<Icon name="Printer" />}
                      href={`/api/lists/${listId}/print?kind=postingList`}
                    >
                      {t('lines.printPosting')}
                    </ButtonLink>
                  )}
                </span>
              )
            }
          >
            <FilterBar
              namespace="lists"
              params={table}
              href={here}
              filters={[
                { kind: 'search', name: 'q' },
                {
                  kind: 'select',
                  name: 'show',
                  options: LINE_VIEWS.map((value) => ({ value, label: t(`show.${value}`) })),
                },
              ]}
            />
            {asCards && list.may.edit && <BulkSuggestions listId={listId} groups={list.problemGroups} />}
            {asCards && list.rows.length > 0 ? (
              <>
                <ProblemCards rows={list.rows} driveId={driveId} listId={listId} mayEdit={list.may.edit} />
                <Pagination params={table} total={list.total} />
              </>
            ) : (
              <LineTable
                rows={list.rows}
                total={list.total}
                params={table}
                driveId={driveId}
                listId={listId}
                linked={list.role !== 'auditor'}
                empty={nobody}
              />
            )}
          </Section>
        </>
      )}
      <Messages namespaces={['lists']}>
        <div className="mt-8 grid gap-6 lg:grid-cols-2 [&>section]:mt-0">
          <Remarks remarks={list.remarks} driveId={driveId} listId={listId} mayRemark={list.may.remark} />
          <ListAbout head={list} />
        </div>
      </Messages>
    </>
  );
}
