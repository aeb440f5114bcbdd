import * as z from 'zod/mini';

const text = (max: number) => z._default(z.string().check(z.trim(), z.maxLength(max, 'tooLong')), '');
const needed = (max: number) => z.string().check(z.trim(), z.minLength(1, 'required'), z.maxLength(max, 'tooLong'));
const time = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'timeInvalid'));

export const Guest = z.object({ name: needed(120), post: text(160), leader: z._default(z.boolean(), false) });

const fields = {
  name: needed(200),
  nameEn: text(200),
  venue: needed(200),
  /** Ward in which the venue lies. */
  wardCode: z.string().check(z.regex(/^\d{5}$/, 'required')),
  day: z.iso.date('dayInvalid'),
  startsAt: time,
  endsAt: time,
  agenda: text(4000),
  note: text(1000),
  /** Wards whose people are invited. */
  wardCodes: z.array(z.string().check(z.regex(/^\d{5}$/))).check(z.minLength(1, 'chooseOne'), z.maxLength(100)),
  guests: z._default(z.array(Guest).check(z.maxLength(100)), []),
  sponsorIds: z._default(z.array(z.uuid()).check(z.maxLength(100)), []),
};
const order = z.refine<{ startsAt: string; endsAt: string }>(({ startsAt, endsAt }) => endsAt > startsAt, {
  path: ['endsAt'],
  error: 'endBeforeStart',
});

export const CeremonyFields = z.object(fields).check(order);
export type CeremonyFields = z.infer<typeof CeremonyFields>;
export const CreateCeremonyInput = z.object({ ...fields, driveId: z.uuid() }).check(order);
export const UpdateCeremonyInput = z.object({ ...fields, ceremonyId: z.uuid(), version: z.int() }).check(order);

export const CeremonyRef = z.object({ ceremonyId: z.uuid(), version: z.int() });
const reason = z.string().check(z.trim(), z.minLength(3, 'reasonRequired'), z.maxLength(500, 'tooLong'));
export const CeremonyReasonInput = z.extend(CeremonyRef, { reason });
export const ReportCeremonyInput = z.extend(CeremonyRef, { minutes: needed(4000) });

/** Which way items go: on stage at this ceremony, at the ward office, or home. */
export const ChooseRouteInput = z.object({
  driveId: z.uuid(),
  itemIds: z.array(z.uuid()).check(z.minLength(1, 'chooseOne'), z.maxLength(2000, 'tooLong')),
  route: z.enum(['stage', 'wardOffice', 'home']),
  ceremonyId: z.optional(z.uuid()),
  /** The ward has asked those without a recorded answer, and they agree to stand on stage. */
  askedForStage: z._default(z.boolean(), false),
});
