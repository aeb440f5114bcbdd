import { Icon } from '@/components/ui/icon';
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { FindingTable } from '@/components/checks/finding-table';
import { PairTable } from '@/components/checks/pair-table';
import { ActionButton } from '@/components/form/action-button';
import { FilterBar } from '@/components/table/filter-bar';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { StatTile, StatTiles } from '@/components/ui/stat-tile';
import { Tabs } from '@/components/ui/tabs';
import { runChecksAction } from '@/lib/checks/actions';
import { readChecks } from '@/lib/checks/queries';
import { FINDING_STATES, PAIR_STATES, readCheckTable } from '@/lib/checks/table';
import type { SearchParams } from '@/lib/core/table-params';
import { getFormat } from '@/lib/i18n/get-format';
import { paths } from '@/lib/paths';

interface Props {
  params: Promise<{ driveId: string }>;
  searchParams: Promise<SearchParams>;
}

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('checks'))('title') });

/** The queue of the checks: pairs that may be one human, and what speaks against single people. */
export default async function ChecksPage({ params, searchParams }: Props) {
  const { driveId } = await params;
  const table = readCheckTable(await searchParams);
  const locale = await getLocale();
  const [t, status, f, checks] = await Promise.all([
    getTranslations('checks'),
    getTranslations('status'),
    getFormat(),
    readChecks(driveId, table, locale),
  ]);
  const { view, counts } = checks;
  const shown = { ...table, filters: { ...table.filters, view } };
  const href = paths.drive(driveId).checks;
  const say = t as unknown as (key: string) => string;
  const stateWord = (state: (typeof PAIR_STATES | typeof FINDING_STATES)[number]) => {
    if (state === 'held') return status('of.line.held');
    return state === 'same' || state === 'different' ? status(state) : status(`of.check.${state}`);
  };
  const first = checks.mayDecide && checks.pairs?.find(({ state }) => state === 'open');
  const run = checks.mayRun && (
    <ActionButton
      action={runChecksAction}
      input={{ driveId }}
      look={first ? 'secondary' : 'primary'}
      icon={<Icon name="ScanSearch" />}
      label={checks.lastRun ? t('runAgain') : t('run')}
    />
  );
  const empty = checks.lastRun ? (
    <EmptyState title={view === 'pairs' ? t('emptyPairs') : t('emptyFindings')}>{t('emptyHint')}</EmptyState>
  ) : (
    <EmptyState title={t('notYet')}>{t('notYetHint')}</EmptyState>
  );
  return (
    <>
      <PageHeader
        title={t('title')}
        description={
          <>
            {t('description')}{' '}
            <span className="whitespace-nowrap">
              {checks.lastRun ? t('lastRun', { at: f.instant(checks.lastRun) }) : t('neverRun')}
            </span>
          </>
        }
        {...(first
          ? {
              more: run,
              action: (
                <ButtonLink look="primary" href={paths.drive(driveId).check(first.id)}>
                  {t('decideNext')}
                </ButtonLink>
              ),
            }
          : { action: run })}
      />
      {counts.unchecked > 0 && (
        <Notice tone="warn" className="mb-5" title={t('unchecked', { count: counts.unchecked })}>
          {t('uncheckedHint')}
        </Notice>
      )}
      <StatTiles>
        <StatTile
          label={t('tiles.pairsOpen')}
          value={f.number(counts.pairsOpen)}
          href={`${href}?view=pairs&state=open`}
          tone={counts.pairsOpen > 0 ? 'warn' : 'plain'}
        />
        <StatTile
          label={t('tiles.findingsOpen')}
          value={f.number(counts.findingsOpen)}
          href={`${href}?view=findings&state=open`}
          tone={counts.findingsOpen > 0 ? 'warn' : 'plain'}
        />
        <StatTile label={t('tiles.held')} value={f.number(counts.held)} href={`${href}?view=findings&state=held`} />
        <StatTile label={t('tiles.decided')} value={f.number(counts.pairsDecided + counts.findingsDecided)} />
      </StatTiles>
      <div className="mt-6">
        <Tabs
          label={t('parts')}
          tabs={(['pairs', 'findings'] as const).map((key) => ({
            href: `${href}?view=${key}`,
            label: t(`tabs.${key}`),
            count: key === 'pairs' ? counts.pairsOpen : counts.findingsOpen,
            current: view === key,
          }))}
        />
      </div>
      <FilterBar
        namespace="checks"
        params={shown}
        href={`${href}?view=${view}`}
        filters={[
          { kind: 'hidden', name: 'view' },
          {
            kind: 'select',
            name: 'state',
            options: (view === 'pairs' ? PAIR_STATES : FINDING_STATES).map((value) => ({
              value,
              label: stateWord(value),
            })),
          },
          {
            kind: 'select',
            name: 'kind',
            options: checks.kinds.map((value) => ({ value, label: say(`kinds.${value}`) })),
          },
          {
            kind: 'select',
            name: 'ward',
            options: checks.wards.map(({ code, name }) => ({ value: code, label: name })),
          },
        ]}
      />
      {checks.pairs ? (
        <PairTable driveId={driveId} rows={checks.pairs} total={checks.total} params={table} empty={empty} />
      ) : (
        <FindingTable
          driveId={driveId}
          rows={checks.findings}
          total={checks.total}
          params={table}
          mayDecide={checks.mayDecide}
          empty={empty}
        />
      )}
    </>
  );
}
