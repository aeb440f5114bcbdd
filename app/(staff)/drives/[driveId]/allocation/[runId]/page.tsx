import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { ApproveForm } from '@/components/allocation/lazy-forms';
import { RunFacts } from '@/components/allocation/run-facts';
import { MainMove, OtherMoves } from '@/components/allocation/run-moves';
import { RunTable } from '@/components/allocation/run-table';
import { Totals } from '@/components/allocation/totals';
import { FilterBar } from '@/components/table/filter-bar';
import { Messages } from '@/components/ui/messages';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { StateBadge } from '@/components/ui/state-badge';
import { readRun } from '@/lib/allocation/queries';
import { readRunTable } from '@/lib/allocation/table';
import type { SearchParams } from '@/lib/core/table-params';
import { getFormat } from '@/lib/i18n/get-format';
import { paths } from '@/lib/paths';

interface Props {
  params: Promise<{ driveId: string; runId: string }>;
  searchParams: Promise<SearchParams>;
}

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('allocation'))('one'),
});

/** One proposal: who gets what from whose money, and who waits for which reason. */
export default async function RunPage({ params, searchParams }: Props) {
  const { driveId, runId } = await params;
  const table = readRunTable(await searchParams);
  const locale = await getLocale();
  const [t, f, run] = await Promise.all([
    getTranslations('allocation'),
    getFormat(),
    readRun(driveId, runId, table, locale),
  ]);
  const of = paths.drive(driveId);
  const href = of.allocationRun(runId);
  const choices = (rows: { key: string; label: string }[]) => rows.map(({ key, label }) => ({ value: key, label }));
  return (
    <Messages namespaces={['allocation']}>
      <PageHeader
        title={t('number', { number: run.number })}
        badge={<StateBadge state={run.state} of="allocation" />}
        breadcrumbs={[{ label: t('title'), href: of.allocation }]}
        action={<MainMove run={run} driveId={driveId} />}
        more={<OtherMoves run={run} />}
      />
      <RunFacts run={run} href={href} />
      <div className="mt-8">
        <Totals totals={run.totals} href={href} />
      </div>
      <div id="people" className="mt-8">
        <Section title={t('people')} bare>
          <FilterBar
            namespace="allocation"
            params={table}
            href={href}
            filters={[
              {
                kind: 'select',
                name: 'show',
                options: (['served', 'waiting', 'reversed'] as const).map((value) => ({
                  value,
                  label: t(`show.${value}`),
                })),
              },
              { kind: 'select', name: 'ward', options: choices(run.totals.wards) },
              { kind: 'select', name: 'group', options: choices(run.totals.groups) },
              { kind: 'select', name: 'fund', options: choices(run.totals.funds) },
            ]}
          />
          <RunTable
            rows={run.rows}
            total={run.total}
            params={table}
            approved={run.state === 'approved'}
            mayReverse={run.mayReverse}
          />
        </Section>
      </div>
      {run.mayApprove && (
        <div id="approve" className="mt-8 print:hidden">
          <Section
            title={t('approve.title')}
            description={t('approve.lead', { count: run.lineCount, amount: f.money(run.sponsorTotal) })}
          >
            <ApproveForm runId={runId} version={run.version} today={run.today} signer={run.signer} />
          </Section>
        </div>
      )}
    </Messages>
  );
}
