import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Steps } from '@/components/ui/steps';
import { can, type Permission } from '@/lib/access/permissions';
import { CHAIN, type ChainStep, chainStates } from '@/lib/drives/chain';
import type { DriveFigures } from '@/lib/drives/overview';
import { formatter } from '@/lib/i18n/format';
import { paths } from '@/lib/paths';

const LEADS: Record<ChainStep, [keyof ReturnType<typeof paths.drive> & string, Permission]> = {
  plan: ['timeline', 'drive.read'],
  pledges: ['funds', 'fund.read'],
  lists: ['lists', 'list.read'],
  checks: ['checks', 'check.read'],
  allocation: ['allocation', 'allocation.read'],
  payments: ['payments', 'remittance.read'],
  cards: ['cards', 'card.read'],
  ceremonies: ['ceremonies', 'ceremony.read'],
  handovers: ['handovers', 'handover.read'],
};

/** The chain of one drive: where it stands, one figure per step, and the way to each stage that the reader may open. */
export function ChainSteps(props: { driveId: string; state: string; role: string; figures: DriveFigures }) {
  const { driveId, state, role, figures } = props;
  const t = useTranslations('drives');
  const f = formatter(useLocale());
  const states = chainStates(state, figures);
  const notes: Partial<Record<ChainStep, ReactNode>> = {
    pledges: figures.money && t('figures.received', { money: f.moneyShort(figures.money.received) }),
    lists: t('figures.lists', { sent: f.number(figures.listsSent), wards: f.number(figures.wards) }),
    checks: figures.findingsOpen > 0 && t('figures.findings', { count: f.number(figures.findingsOpen) }),
    allocation: figures.items > 0 && t('figures.items', { count: f.number(figures.items) }),
    payments: ofItems(figures.paid),
    cards: ofItems(figures.issued),
    ceremonies:
      figures.ceremonies > 0 &&
      t('figures.held', { done: f.number(figures.ceremoniesHeld), all: f.number(figures.ceremonies) }),
    handovers: ofItems(figures.handedOver),
  };
  function ofItems(done: number) {
    return figures.items > 0 && t('figures.ofItems', { done: f.number(done), all: f.number(figures.items) });
  }
  const of = paths.drive(driveId);
  const steps = CHAIN.map((key) => {
    const [page, permission] = LEADS[key];
    const href = can(role, permission) ? (of[page] as string) : undefined;
    return { key, label: t(`steps.${key}`), state: states[key], note: notes[key], ...(href ? { href } : {}) };
  });
  return <Steps label={t('overview.chain')} steps={steps} />;
}
