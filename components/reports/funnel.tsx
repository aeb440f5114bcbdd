import { useLocale, useTranslations } from 'next-intl';
import { formatter } from '@/lib/i18n/format';
import { type Figures, type Step, STEPS } from '@/lib/reports/counts';
import type { Cut } from '@/lib/reports/cut-drive';
import { paths } from '@/lib/paths';
import { FunnelBars } from './funnel-bars';

/** The sponsors' đồng at each step; at the first nothing has a price yet. */
const VALUE: Record<Step, keyof Figures | null> = {
  proposed: null,
  approved: 'donated',
  paid: 'paidValue',
  issued: 'issuedValue',
  onStage: 'stageValue',
  handedOver: 'handedValue',
};

/** The chain of one kind of item in people and đồng: each step as long as its share of those proposed. */
export function Funnel({ cut, driveId, asOf }: { cut: Cut; driveId: string; asOf: string }) {
  const t = useTranslations('reports');
  const f = formatter(useLocale());
  const { reportRows } = paths.drive(driveId);
  const most = Math.max(...STEPS.map((step) => cut.total[step]), 1);
  return (
    <FunnelBars
      steps={STEPS.map((step) => {
        const people = cut.total[step];
        const value = VALUE[step];
        return {
          key: step,
          label: t(`steps.${step}`),
          people: f.number(people),
          href: people > 0 ? reportRows({ step, kind: cut.kind, asOf }) : undefined,
          money: value ? f.money(cut.total[value] as bigint) : '—',
          share: (people / most) * 100,
          pale: step === 'onStage',
        };
      })}
    />
  );
}
