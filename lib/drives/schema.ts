import * as z from 'zod/mini';
import { ApprovalInput } from '@/lib/core/approval-schema';
import { targetGroup } from '@/lib/prices/groups';
import { DEPARTMENTS, MILESTONE_KINDS } from './milestones';

const Day = z.iso.date('dayInvalid');
const OptionalDay = z._default(
  z.string().check(z.refine((text) => text === '' || Day.safeParse(text).success, 'dayInvalid')),
  '',
);
const text = (max: number) => z.string().check(z.trim(), z.maxLength(max, 'tooLong'));
const needed = (max: number) => z.string().check(z.trim(), z.minLength(1, 'required'), z.maxLength(max, 'tooLong'));
const count = (min: number, max: number) =>
  z.coerce.number('notANumber').check(z.int('notANumber'), z.minimum(min, 'tooSmall'), z.maximum(max, 'tooBig'));
const version = z.number();
const Group = z.string().check(z.refine((code) => targetGroup(code) !== undefined, 'invalid'));

/** `1894/KH-BHXH`, also `12/2026/KH-BHXH-TT`: number, perhaps year, kind of document and issuer (Decree 30/2020). */
export const PLAN_NUMBER = /^\d{1,6}(\/\d{4})?\/[A-ZĐ]{2,}(-[A-ZĐ0-9&]+)*$/;

const fields = {
  planNumber: z
    .string()
    .check(z.trim(), z.toUpperCase(), z.minLength(1, 'required'), z.regex(PLAN_NUMBER, 'planNumberInvalid')),
  /** Vietnamese, required; English is shown to sponsors where given. */
  name: needed(200),
  nameEn: z._default(text(200), ''),
  legalBasis: needed(2000),
  purpose: z._default(text(2000), ''),
  startsOn: Day,
  endsOn: Day,
  listDeadline: Day,
  pledgeDeadline: OptionalDay,
  /** The day by which cards should be valid. */
  validFromGoal: OptionalDay,
  targetCards: z._default(count(0, 1_000_000), 0),
  targetBooks: z._default(count(0, 1_000_000), 0),
  /** A card runs for a year at most. */
  cardMonths: z._default(count(1, 12), 12),
  bookMonths: z._default(count(1, 60), 12),
  postingDays: z._default(count(0, 30), 5),
  targetGroups: z.array(Group).check(z.minLength(1, 'chooseOne')),
  priorityOrder: z._default(z.array(Group), []),
};

type Period = Record<'startsOn' | 'endsOn' | 'listDeadline', string> &
  Record<'pledgeDeadline' | 'validFromGoal', string>;
const period = [
  z.refine<Period>(({ startsOn, endsOn }) => endsOn >= startsOn, { path: ['endsOn'], error: 'endBeforeStart' }),
  z.refine<Period>(
    ({ startsOn, endsOn, listDeadline }) => endsOn < startsOn || (listDeadline >= startsOn && listDeadline <= endsOn),
    { path: ['listDeadline'], error: 'outsidePeriod' },
  ),
  // Pledges may come before the drive begins, cards may be valid after it has ended: the other way round is a slip of the pen.
  z.refine<Period>(({ endsOn, pledgeDeadline }) => pledgeDeadline <= endsOn, {
    path: ['pledgeDeadline'],
    error: 'outsidePeriod',
  }),
  z.refine<Period>(({ startsOn, validFromGoal }) => validFromGoal === '' || validFromGoal >= startsOn, {
    path: ['validFromGoal'],
    error: 'outsidePeriod',
  }),
] as const;

export const DriveInput = z.object(fields).check(...period);
export type DriveInput = z.infer<typeof DriveInput>;

export const UpdateDriveInput = z.object({ ...fields, driveId: z.uuid(), version }).check(...period);

export const PhaseRow = z
  .object({
    id: z.optional(z.uuid()),
    name: needed(120),
    nameEn: z._default(text(120), ''),
    startsOn: Day,
    endsOn: Day,
  })
  .check(z.refine(({ startsOn, endsOn }) => endsOn >= startsOn, { path: ['endsOn'], error: 'endBeforeStart' }));
export const SetPhasesInput = z.object({
  driveId: z.uuid(),
  version,
  phases: z.array(PhaseRow).check(z.maxLength(20, 'tooBig')),
});

export const MilestoneRow = z.object({
  id: z.optional(z.uuid()),
  kind: z.enum(MILESTONE_KINDS),
  name: needed(160),
  nameEn: z._default(text(160), ''),
  dueOn: Day,
  department: z.enum(DEPARTMENTS),
});
export const SetMilestonesInput = z.object({
  driveId: z.uuid(),
  version,
  milestones: z.array(MilestoneRow).check(z.maxLength(40, 'tooBig')),
});

export const DriveWardRow = z.object({
  wardCode: z.string().check(z.regex(/^\d{5}$/, 'invalid')),
  quotaCards: z._default(count(0, 100_000), 0),
  quotaBooks: z._default(count(0, 100_000), 0),
});
export const SetDriveWardsInput = z.object({
  driveId: z.uuid(),
  version,
  wards: z.array(DriveWardRow).check(z.maxLength(400, 'tooBig')),
});

export const CreateDriveInput = z.object({ ...fields, wards: z._default(z.array(DriveWardRow), []) }).check(...period);

/** A milestone's new day, or that it is done (`doneOn`), or open again (empty). */
export const MoveMilestoneInput = z.object({ milestoneId: z.uuid(), version, dueOn: Day });
export const MarkMilestoneInput = z.object({ milestoneId: z.uuid(), version, doneOn: OptionalDay });

export const DriveMoveInput = z.object({ driveId: z.uuid(), version });
export const ApproveDriveInput = z.object({ ...ApprovalInput.shape, driveId: z.uuid(), version });
export const CancelDriveInput = z.object({ driveId: z.uuid(), version, reason: needed(500) });
