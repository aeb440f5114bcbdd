import { getTranslations } from 'next-intl/server';
import { type Step, Steps } from '@/components/ui/steps';

const ORDER = ['draft', 'submitted', 'underReview', 'posted', 'approved', 'locked'] as const;

/** Where a list stands between the ward and the office. A list sent back stands at its beginning again. */
export async function ListFlow({ state }: { state: string }) {
  const t = await getTranslations('lists.flow');
  const now = Math.max(0, ORDER.indexOf(state as (typeof ORDER)[number]));
  const last = state === 'locked' || state === 'approved';
  const steps = ORDER.map((key, index): Step => {
    const done = index < now || (last && index === now);
    return { key, label: t(key), state: done ? 'done' : index === now ? 'now' : 'ahead' };
  });
  return <Steps label={t('label')} steps={steps} />;
}
