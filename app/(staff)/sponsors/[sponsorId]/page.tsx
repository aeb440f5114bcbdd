import { Icon } from '@/components/ui/icon';
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { DocumentTable } from '@/components/documents/document-table';
import { ActionButton } from '@/components/form/action-button';
import { PledgeTable } from '@/components/funds/pledge-table';
import { PledgeTotals } from '@/components/funds/pledge-totals';
import { SponsorFacts } from '@/components/sponsors/sponsor-facts';
import { SponsorSignIns } from '@/components/sponsors/sponsor-sign-ins';
import { ButtonLink } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { StateBadge } from '@/components/ui/state-badge';
import { can } from '@/lib/access/permissions';
import { requireActor } from '@/lib/access/session';
import { getSponsor } from '@/lib/funds/sponsor-queries';
import { paths } from '@/lib/paths';
import { restoreSponsorAction, retireSponsorAction } from '@/lib/sponsors/actions';
import { sponsorName } from '@/lib/sponsors/rules';

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('sponsors'))('title'),
});

export default async function SponsorPage({ params }: { params: Promise<{ sponsorId: string }> }) {
  const { sponsorId } = await params;
  const [page, actor, locale, t, funds] = await Promise.all([
    getSponsor(sponsorId),
    requireActor(),
    getLocale(),
    getTranslations('sponsors'),
    getTranslations('funds'),
  ]);
  const { sponsor, pledges, totals } = page;
  const active = sponsor.state === 'active';
  const mayEdit = can(actor.role, 'sponsor.edit');
  const input = { sponsorId, version: sponsor.version };
  return (
    <>
      <PageHeader
        title={sponsorName(sponsor, locale)}
        description={sponsor.nameOther || undefined}
        badge={<StateBadge state={sponsor.state} />}
        breadcrumbs={[{ label: t('title'), href: paths.sponsors }]}
        more={
          mayEdit && (
            <>
              {active ? (
                <ActionButton
                  action={retireSponsorAction}
                  input={input}
                  label={t('retire.label')}
                  look="quiet"
                  confirm={{ title: t('retire.title'), body: t('retire.body'), reason: 'required' }}
                />
              ) : (
                <ActionButton action={restoreSponsorAction} input={input} label={t('restore')} look="quiet" />
              )}
              <ButtonLink icon={<Icon name="Pencil" />} href={paths.editSponsor(sponsorId)}>
                {t('edit')}
              </ButtonLink>
            </>
          )
        }
        action={
          active &&
          can(actor.role, 'pledge.record') && (
            <ButtonLink look="primary" icon={<Icon name="Plus" />} href={paths.newSponsorPledge(sponsorId)}>
              {funds('newPledge')}
            </ButtonLink>
          )
        }
      />
      {totals && <PledgeTotals totals={totals} />}
      {pledges && (
        <Section title={t('pledgesTitle')} bare>
          <PledgeTable pledges={pledges} drives={page.drives} show="drive" />
        </Section>
      )}
      <Section title={t('documentsTitle')} bare>
        <DocumentTable documents={page.documents} print={can(actor.role, 'document.print')} />
      </Section>
      <Section title={t('profile.title')}>
        <SponsorFacts sponsor={sponsor} />
      </Section>
      <SponsorSignIns signIns={page.signIns} />
    </>
  );
}
