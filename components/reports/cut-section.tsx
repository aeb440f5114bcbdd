import { useTranslations } from 'next-intl';
import { BarChart } from '@/components/charts/bar-chart';
import { Card, Section } from '@/components/ui/section';
import type { Cut } from '@/lib/reports/cut-drive';
import { PartsTable } from './parts-table';

interface CutSectionProps {
  cut: Cut;
  driveId: string;
  asOf: string;
}

/** One kind of item by phase, ward and group. */
export function CutSection({ cut, driveId, asOf }: CutSectionProps) {
  const t = useTranslations('reports');
  const common = { cut, driveId, asOf };
  return (
    <Section title={t('details', { kind: t(`kind.${cut.kind}`) })} bare>
      <Card className="mb-5 print:hidden">
        <BarChart
          label={t('byWard')}
          unit="number"
          sideways
          tabled
          series={(['approved', 'handedOver'] as const).map((key) => ({ key, label: t(`steps.${key}`) }))}
          rows={cut.wards.map(({ name, figures }) => ({
            category: name,
            approved: figures.approved,
            handedOver: figures.handedOver,
          }))}
        />
      </Card>
      {cut.phases.length > 1 && (
        <>
          <h3 className="mt-5 mb-2 font-semibold">{t('byPhase')}</h3>
          <PartsTable {...common} parts={cut.phases} by="phase" />
        </>
      )}
      <h3 className="mt-5 mb-2 font-semibold">{t('byWard')}</h3>
      <PartsTable {...common} parts={cut.wards} by="ward" />
      <h3 className="mt-5 mb-2 font-semibold">{t('byGroup')}</h3>
      <PartsTable {...common} parts={cut.groups} by="group" />
    </Section>
  );
}
