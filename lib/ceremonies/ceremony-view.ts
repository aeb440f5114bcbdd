import { vietnamDay } from '@/lib/core/clock';
import type { Ceremony } from '@/lib/generated/prisma/client';

/** Hour and minute in Vietnam, as a form and the minutes have them. */
export const timeOf = (instant: Date): string =>
  new Date(instant.getTime() + 7 * 3_600_000).toISOString().slice(11, 16);

/** What a page shows of a ceremony itself. */
export const ceremonyView = (row: Ceremony) => ({
  id: row.id,
  driveId: row.driveId,
  name: row.name,
  nameEn: row.nameEn,
  venue: row.venue,
  wardCode: row.wardCode,
  day: vietnamDay(row.startsAt),
  from: timeOf(row.startsAt),
  to: timeOf(row.endsAt),
  state: row.state,
  stateReason: row.stateReason,
  agenda: row.agenda,
  note: row.note,
  minutes: row.minutes,
  version: row.version,
});
export type CeremonyView = ReturnType<typeof ceremonyView>;
