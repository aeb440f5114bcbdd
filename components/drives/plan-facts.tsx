import { useLocale, useTranslations } from 'next-intl';
import { ApprovalText } from '@/components/documents/approval-text';
import { DefinitionList } from '@/components/ui/definition-list';
import { DayText } from '@/components/ui/figures';
import { nameOf } from '@/lib/drives/name-of';
import type { DriveDetail } from '@/lib/drives/queries';
import { formatter } from '@/lib/i18n/format';
import { groupName } from '@/lib/prices/group-name';
import { TargetText } from './drive-columns';

/** What the plan says, as on paper. */
export function PlanFacts({ drive }: { drive: DriveDetail }) {
  const t = useTranslations('drives');
  const locale = useLocale();
  const f = formatter(locale);
  const { approval } = drive;
  return (
    <DefinitionList
      items={[
        { term: t('facts.planNumber'), value: drive.planNumber },
        { term: t('facts.legalBasis'), value: <span className="whitespace-pre-line">{drive.legalBasis}</span> },
        ...(drive.purpose
          ? [{ term: t('facts.purpose'), value: <span className="whitespace-pre-line">{drive.purpose}</span> }]
          : []),
        { term: t('facts.period'), value: f.dayRange(drive.startsOn, drive.endsOn) },
        ...(drive.pledgeDeadline
          ? [{ term: t('facts.pledgeDeadline'), value: <DayText day={drive.pledgeDeadline} /> }]
          : []),
        { term: t('facts.listDeadline'), value: <DayText day={drive.listDeadline} /> },
        ...(drive.validFromGoal
          ? [{ term: t('facts.validFromGoal'), value: <DayText day={drive.validFromGoal} /> }]
          : []),
        {
          term: t('facts.target'),
          value: <TargetText cards={drive.targetCards} books={drive.targetBooks} t={t} f={f} />,
        },
        {
          term: t('facts.months'),
          value: t('facts.monthsValue', { cards: drive.cardMonths, books: drive.bookMonths }),
        },
        { term: t('facts.postingDays'), value: t('facts.postingDaysValue', { days: drive.postingDays }) },
        {
          term: t('facts.groups'),
          value: (
            <ol className="list-decimal pl-5">
              {drive.priorityOrder.map((code) => (
                <li key={code}>{groupName(code, locale)}</li>
              ))}
            </ol>
          ),
        },
        {
          term: t('facts.phases'),
          value: drive.phases.map((phase) => (
            <div key={phase.id}>
              {nameOf(phase, locale)}: {f.dayRange(phase.startsOn, phase.endsOn)}
            </div>
          )),
        },
        { term: t('facts.maker'), value: drive.makerName },
        {
          term: t('facts.approval'),
          value: approval ? (
            <ApprovalText approval={approval} />
          ) : drive.state === 'draft' ? (
            t('facts.notApproved')
          ) : null,
        },
      ]}
    />
  );
}
