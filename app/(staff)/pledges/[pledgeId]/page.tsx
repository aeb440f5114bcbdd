import { Icon } from '@/components/ui/icon';
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { Decisions } from '@/components/funds/decisions';
import { EndPledge } from '@/components/funds/end-pledge';
import { MoneyTable } from '@/components/funds/money-table';
import { PaymentCard } from '@/components/funds/payment-card';
import { PledgeTotals } from '@/components/funds/pledge-totals';
import { PledgeFacts } from '@/components/funds/pledge-facts';
import { ButtonLink } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { StateBadge } from '@/components/ui/state-badge';
import { can } from '@/lib/access/permissions';
import { requireActor } from '@/lib/access/session';
import { pledgeTotals } from '@/lib/funds/pledge-rows';
import { getPledge } from '@/lib/funds/queries';
import { paths } from '@/lib/paths';
import { sponsorName } from '@/lib/sponsors/rules';

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('funds'))('pledges.label'),
});

export default async function PledgePage({ params }: { params: Promise<{ pledgeId: string }> }) {
  const { pledgeId } = await params;
  const locale = await getLocale();
  const [pledge, actor, t] = await Promise.all([getPledge(pledgeId, locale), requireActor(), getTranslations('funds')]);
  const change = can(actor.role, 'money.record');
  const open = pledge.progress !== 'cancelled' && pledge.progress !== 'writtenOff';
  const { drive, sponsor } = pledge;
  const settled = pledge.outstanding === 0n;
  // Nothing more is expected and the drive is over: what comes next is what becomes of the money that is left.
  const decide = settled && ['closed', 'cancelled'].includes(drive?.state ?? 'closed');
  const toReceive = (look: 'primary' | 'quiet') => (
    <ButtonLink look={look} icon={<Icon name="HandCoins" />} href={paths.receive(pledgeId)}>
      {t('pledge.receive')}
    </ButtonLink>
  );
  const toLeft = (look: 'primary' | 'quiet') => (
    <ButtonLink look={look} href={paths.moneyLeft(pledgeId)}>
      {t('moneyLeft.title')}
    </ButtonLink>
  );
  return (
    <>
      <PageHeader
        title={t('pledge.title', { code: pledge.code })}
        badge={
          <>
            <StateBadge state={pledge.progress} of="pledge" />
            {pledge.late && <StateBadge state="late" />}
          </>
        }
        breadcrumbs={
          drive
            ? [
                { label: drive.planNumber, href: paths.drive(drive.id).home },
                { label: t('tab'), href: paths.drive(drive.id).funds },
              ]
            : [{ label: sponsorName(sponsor, locale), href: paths.sponsor(sponsor.id) }]
        }
        more={
          change && (
            <>
              {!decide && pledge.available > 0n && toLeft('quiet')}
              {settled && open && toReceive('quiet')}
              {open && <EndPledge pledge={pledge} />}
            </>
          )
        }
        action={
          change && (decide ? pledge.available > 0n && toLeft('primary') : !settled && open && toReceive('primary'))
        }
      />
      <PledgeTotals totals={pledgeTotals([pledge])} />
      <div className="mt-8">
        <PledgeFacts pledge={pledge} />
      </div>
      <Decisions
        rows={pledge.decisions}
        may={{ propose: change, decide: can(actor.role, 'fund.decide') }}
        today={pledge.today}
        signer={pledge.signer}
      />
      {open && !settled && <PaymentCard payment={pledge.payment} code={pledge.code} />}
      <MoneyTable money={pledge.money} pledgeId={pledgeId} may={{ print: can(actor.role, 'document.print'), change }} />
    </>
  );
}
