import { useLocale, useTranslations } from 'next-intl';
import { groupOptions } from '@/lib/drives/group-options';
import type { DriveDetail } from '@/lib/drives/queries';
import { paths } from '@/lib/paths';
import { wardName } from '@/lib/places/ward-name';
import type { PlaceName } from '@/lib/places/wards';
import { plainName } from '@/lib/places/plain-name';
import { MilestonesForm } from './milestones-form';
import { PhasesForm } from './phases-form';
import { EditPlanForm } from './plan-form';
import { PlanProblems } from './plan-problems';
import { WardsForm } from './wards-form';

export const PARTS = ['plan', 'phases', 'milestones', 'wards'] as const;
export type Part = (typeof PARTS)[number];

/** One part of a plan to be edited. Forms are made anew when the drive's version has moved on. */
export function EditPart({ part, drive, wards }: { part: Part; drive: DriveDetail; wards: PlaceName[] }) {
  const t = useTranslations('drives');
  const locale = useLocale();
  const of = paths.drive(drive.id);
  const ids = { driveId: drive.id, version: drive.version };
  const next = drive.wards.length > 0 ? of.home : of.editPart('wards');
  const lead = part === 'plan' ? null : <p className="text-muted mb-4 max-w-2xl">{t(`${part}.description`)}</p>;
  switch (part) {
    case 'plan':
      return (
        <EditPlanForm
          key={drive.version}
          groups={groupOptions(locale, t('form.bookOnly'))}
          defaults={{ ...drive.plan, ...ids }}
        />
      );
    case 'phases':
      return (
        <>
          {lead}
          <PhasesForm
            key={drive.version}
            defaults={{ ...ids, phases: drive.phases.map(({ order: _, ...row }) => row) }}
            period={{ startsOn: drive.startsOn, endsOn: drive.endsOn }}
            next={next}
          />
        </>
      );
    case 'milestones':
      return (
        <>
          {lead}
          <PlanProblems drive={drive} />
          <MilestonesForm
            key={drive.version}
            defaults={{ ...ids, milestones: drive.milestones.map(({ doneOn: _, version: __, ...row }) => row) }}
            next={next}
          />
        </>
      );
    case 'wards':
      return (
        <>
          {lead}
          <WardsForm
            key={drive.version}
            {...ids}
            wards={wards
              .map((place) => ({ code: place.code, name: wardName(place, locale), key: plainName(place.name) }))
              .sort((a, b) => a.key.localeCompare(b.key))}
            chosen={Object.fromEntries(
              drive.wards.map((row) => [row.wardCode, { cards: `${row.quotaCards}`, books: `${row.quotaBooks}` }]),
            )}
            targetCards={drive.targetCards}
            targetBooks={drive.targetBooks}
            next={of.home}
          />
        </>
      );
  }
}
