import { useLocale, useTranslations } from 'next-intl';
import { formatter } from '@/lib/i18n/format';
import { type Figures, type Step, STEPS } from '@/lib/reports/counts';
import type { Cut } from '@/lib/reports/cut-drive';
import { FigureLink } from './figure-link';

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
  const most = Math.max(...STEPS.map((step) => cut.total[step]), 1);
  return (
    <ol className="grid gap-3">
      {STEPS.map((step) => {
        const people = cut.total[step];
        const value = VALUE[step];
        return (
          <li key={step}>
            <div className="grid grid-cols-[1fr_auto_6.5rem] items-baseline gap-x-3 sm:grid-cols-[1fr_auto_9rem]">
              <span>{t(`steps.${step}`)}</span>
              <span className="text-lg font-semibold tabular-nums">
                <FigureLink
                  value={people}
                  driveId={driveId}
                  of={{ step, kind: cut.kind, asOf }}
                  label={t(`steps.${step}`)}
                />
              </span>
              <span className="text-muted text-right text-sm tabular-nums">
                {value ? f.money(cut.total[value] as bigint) : '—'}
              </span>
            </div>
            <div aria-hidden className="bg-neutral-soft keep-colour mt-1 h-2.5 overflow-hidden rounded-full">
              <div
                className={step === 'onStage' ? 'bg-accent/50 h-full' : 'bg-accent h-full'}
                style={{ width: `${(people / most) * 100}%` }}
              />
            </div>
          </li>
        );
      })}
    </ol>
  );
}
