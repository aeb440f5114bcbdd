import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { ApproveDriveForm } from '@/components/drives/lazy-forms';
import { ChainSteps } from '@/components/drives/chain-steps';
import { MainMove, OtherMoves } from '@/components/drives/drive-moves';
import { DriveEnding } from '@/components/drives/drive-ending';
import { DriveTiles } from '@/components/drives/drive-tiles';
import { MilestoneList } from '@/components/drives/milestone-list';
import { PlanFacts } from '@/components/drives/plan-facts';
import { PlanProblems } from '@/components/drives/plan-problems';
import { ButtonLink } from '@/components/ui/button';
import { Messages } from '@/components/ui/messages';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { PrintButton } from '@/components/ui/print-button';
import { Card, Section } from '@/components/ui/section';
import { requireActor } from '@/lib/access/session';
import { cachedDriveHead } from '@/lib/drives/cached-head';
import { nameOf } from '@/lib/drives/name-of';
import { getDrivePage } from '@/lib/drives/queries';
import { isOver, nextMilestones } from '@/lib/drives/rules';
import { paths } from '@/lib/paths';

type Props = { params: Promise<{ driveId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ driveId }, locale] = await Promise.all([params, getLocale()]);
  return { title: nameOf(await cachedDriveHead(driveId), locale) };
}

export default async function DrivePage({ params }: Props) {
  const { driveId } = await params;
  const [{ drive, figures, left, role }, actor, t, locale] = await Promise.all([
    getDrivePage(driveId),
    requireActor(),
    getTranslations('drives'),
    getLocale(),
  ]);
  const milestones = nextMilestones(drive.milestones, drive.today, drive.state);
  const approving = drive.state === 'draft' && drive.allowed.approve;
  return (
    <Messages namespaces={['drives']}>
      <PageHeader
        title={nameOf(drive, locale)}
        action={<MainMove drive={drive} listsOpen={figures.lists - figures.listsApproved} left={left} />}
        more={
          <>
            <PrintButton />
            <OtherMoves drive={drive} figures={figures} />
          </>
        }
      />
      {drive.state === 'cancelled' && (
        <Notice tone="error" title={t('moves.cancelled')} className="mb-5">
          {drive.cancelReason}
        </Notice>
      )}
      {(drive.allowed.edit || approving) && <PlanProblems drive={drive} />}
      {(drive.allowed.edit || approving) && drive.wards.length === 0 && (
        <Notice tone="warn" title={t('wards.none')} className="mb-5 max-w-3xl">
          {t('wards.description')}
        </Notice>
      )}
      <Card>
        <ChainSteps driveId={driveId} state={drive.state} role={role} figures={figures} />
      </Card>
      {drive.state !== 'draft' && (
        <div className="mt-4">
          <DriveTiles driveId={driveId} role={role} figures={figures} />
        </div>
      )}
      <div
        className={`mt-8 grid items-start gap-x-6 gap-y-8 ${drive.state === 'cancelled' ? '' : 'lg:grid-cols-[3fr_2fr]'}`}
      >
        <div>
          <Section title={t('overview.facts')}>
            <PlanFacts drive={drive} />
          </Section>
        </div>
        {drive.state === 'closed' && (
          <div>
            <DriveEnding driveId={driveId} role={role} figures={figures} />
          </div>
        )}
        {!isOver(drive.state) && (
          <div>
            <Section
              title={t('overview.nextMilestones')}
              action={
                <ButtonLink small look="quiet" href={paths.drive(driveId).timeline}>
                  {t('milestones.all')}
                </ButtonLink>
              }
            >
              {milestones.length > 0 ? <MilestoneList rows={milestones} /> : t('milestones.none')}
            </Section>
          </div>
        )}
      </div>
      {approving && (
        <div id="approve" className="mt-8 print:hidden">
          <Section title={t('moves.approve')} description={t('moves.approveLead')}>
            <ApproveDriveForm driveId={driveId} version={drive.version} today={drive.today} signer={actor.name} />
          </Section>
        </div>
      )}
    </Messages>
  );
}
