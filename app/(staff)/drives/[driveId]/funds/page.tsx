import { Icon } from '@/components/ui/icon';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CarriedTable } from '@/components/funds/carried-table';
import { PledgeTable } from '@/components/funds/pledge-table';
import { PledgeTotals } from '@/components/funds/pledge-totals';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { can } from '@/lib/access/permissions';
import { requireActor } from '@/lib/access/session';
import { getDriveFunds } from '@/lib/funds/queries';
import { getFormat } from '@/lib/i18n/get-format';
import { paths } from '@/lib/paths';

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('funds'))('title') });

export default async function DriveFundsPage({ params }: { params: Promise<{ driveId: string }> }) {
  const { driveId } = await params;
  const [{ drive, pledges, totals, carried, left }, actor, t, f] = await Promise.all([
    getDriveFunds(driveId),
    requireActor(),
    getTranslations('funds'),
    getFormat(),
  ]);
  const add = can(actor.role, 'pledge.record') && !['closed', 'cancelled'].includes(drive.state) && (
    <ButtonLink look="primary" icon={<Icon name="Plus" />} href={paths.drive(driveId).newPledge}>
      {t('newPledge')}
    </ButtonLink>
  );
  return (
    <>
      <PageHeader title={t('title')} action={add} />
      {left && left.funds > 0 && (
        <Notice
          tone="warn"
          title={t('moneyLeft.undecided', { count: left.funds, amount: f.money(left.amount) })}
          className="mb-5"
        >
          {t('moneyLeft.undecidedBody')}
        </Notice>
      )}
      {left && left.openPledges > 0 && (
        <Notice tone="warn" title={t('pledges.stillOpen', { count: left.openPledges })} className="mb-5">
          {t('pledges.stillOpenBody')}
        </Notice>
      )}
      <PledgeTotals totals={totals} />
      <Section title={t('pledges.label')} bare>
        <PledgeTable pledges={pledges} show="sponsor" action={add} />
      </Section>
      <CarriedTable rows={carried} />
    </>
  );
}
