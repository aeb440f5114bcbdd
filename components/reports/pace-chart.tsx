import { useLocale, useTranslations } from 'next-intl';
import { LineChart } from '@/components/charts/line-chart';
import { formatter } from '@/lib/i18n/format';
import type { PacePoint } from '@/lib/reports/pace';

const SERIES = ['approved', 'issued', 'handedOver'] as const;

/** How one kind of item grew along the chain; nothing is drawn before there is a way from one day to another. */
export function PaceChart({ pace }: { pace: readonly PacePoint[] }) {
  const t = useTranslations('reports');
  const f = formatter(useLocale());
  if (pace.length < 2) return null;
  return (
    <LineChart
      label={t('pace')}
      unit="number"
      series={SERIES.map((key) => ({ key, label: t(`steps.${key}`) }))}
      rows={pace.map((point) => ({
        category: f.day(point.day).slice(0, 5),
        ...Object.fromEntries(SERIES.map((step) => [step, point[step] ?? 0])),
      }))}
    />
  );
}
