import { getLocale, getTranslations } from 'next-intl/server';
import { BarChart } from '@/components/charts/bar-chart';
import { DataTable } from '@/components/table/data-table';
import { Progress } from '@/components/ui/progress';
import { Section } from '@/components/ui/section';
import { formatter } from '@/lib/i18n/format';
import { paths } from '@/lib/paths';
import { targetGroup } from '@/lib/prices/groups';
import { type Figures, STEPS } from '@/lib/reports/counts';
import type { Cut } from '@/lib/reports/report';

const VALUE = {
  proposed: null,
  approved: 'donated',
  paid: 'paidValue',
  issued: 'issuedValue',
  onStage: 'stageValue',
  handedOver: 'handedValue',
} as const;

/** The funnel of one kind of item, then wards and groups. Cards and books are never in one sum. */
export async function CutSection({ cut, driveId, target }: { cut: Cut; driveId: string; target: number }) {
  const [t, locale] = await Promise.all([getTranslations('reports'), getLocale()]);
  const f = formatter(locale);
  const of = paths.drive(driveId);
  const leadsTo = {
    proposed: of.lists,
    approved: of.allocation,
    paid: of.payments,
    issued: of.cards,
    onStage: of.ceremonies,
    handedOver: of.handovers,
  };
  const funnel = STEPS.map((step) => ({
    step,
    people: cut.total[step],
    value: VALUE[step] ? cut.total[VALUE[step]] : null,
  }));
  const columns = STEPS.map((step) => ({
    key: step,
    align: 'right' as const,
    cell: (row: { figures: Figures }) => f.number(row.figures[step]),
    foot: f.number(cut.total[step]),
  }));
  return (
    <Section
      title={t(`kind.${cut.kind}`)}
      description={t('values', { full: f.money(cut.total.full), donated: f.money(cut.total.donated) })}
    >
      {target > 0 && <Progress label={t('target')} done={cut.total.handedOver} of={target} />}
      <DataTable
        rows={funnel}
        columns={[
          { key: 'step', cell: (row) => t(`steps.${row.step}`) },
          { key: 'people', align: 'right', cell: (row) => f.number(row.people) },
          { key: 'value', align: 'right', cell: (row) => (row.value === null ? '—' : f.money(row.value)) },
        ]}
        namespace="reports"
        label={t('funnel')}
        rowKey={(row) => row.step}
        rowHref={(row) => leadsTo[row.step]}
        empty={null}
      />
      <h3 className="mt-6 mb-2 font-semibold">{t('byWard')}</h3>
      <BarChart
        label={t('byWard')}
        unit="number"
        series={[
          { key: 'approved', label: t('steps.approved') },
          { key: 'handedOver', label: t('steps.handedOver') },
        ]}
        rows={cut.wards.map((ward) => ({
          category: ward.name,
          approved: ward.figures.approved,
          handedOver: ward.figures.handedOver,
        }))}
      />
      <DataTable
        rows={cut.wards}
        columns={[{ key: 'ward', cell: (row) => row.name }, ...columns]}
        namespace="reports"
        label={t('byWard')}
        rowKey={(row) => row.key}
        empty={null}
      />
      <h3 className="mt-6 mb-2 font-semibold">{t('byGroup')}</h3>
      <DataTable
        rows={cut.groups}
        columns={[
          { key: 'group', cell: (row) => targetGroup(row.key)?.[locale === 'en' ? 'en' : 'vi'] ?? row.key },
          ...columns,
        ]}
        namespace="reports"
        label={t('byGroup')}
        rowKey={(row) => row.key}
        empty={null}
      />
    </Section>
  );
}
