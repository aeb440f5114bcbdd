import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { nameOf } from '@/lib/drives/name-of';
import type { Locale } from '@/lib/i18n/locales';
import { paths } from '@/lib/paths';

/** What a calendar is told; nothing about people who receive. */
export interface IcalCeremony {
  id: string;
  driveId: string;
  name: string;
  nameEn: string;
  venue: string;
  agenda: string;
  state: string;
  startsAt: Date;
  endsAt: Date;
  sequence: number;
  createdAt: Date;
}

const statusOf = (state: string): ICalEventStatus =>
  state === 'cancelled'
    ? ICalEventStatus.CANCELLED
    : state === 'planned' || state === 'postponed'
      ? ICalEventStatus.TENTATIVE
      : ICalEventStatus.CONFIRMED;

/** What a calendar program calls the whole. */
const CALENDAR: Record<Locale, string> = { vi: 'Lễ trao thẻ', en: 'Card handover ceremonies' };

/** How often a subscribed program should look again, in seconds. */
const REFRESH_S = 3_600;

/**
 * iCalendar (RFC 5545) of one ceremony or of many. An event keeps its UID for life and its SEQUENCE rises with each change, so
 * that a second import moves the entry instead of adding one. Instants go as UTC: a TZID would be read as if it were UTC.
 */
export function icalOf(
  ceremonies: readonly IcalCeremony[],
  language: Locale,
  origin = process.env.APP_URL ?? 'http://localhost:3000',
): string {
  const calendar = ical({
    name: CALENDAR[language],
    ttl: REFRESH_S,
    prodId: { company: 'BHXH', product: 'Trao The', language: language.toUpperCase() },
  });
  calendar.method(ICalCalendarMethod.PUBLISH);
  for (const one of ceremonies)
    calendar.createEvent({
      id: `${one.id}@trao-the`,
      sequence: one.sequence,
      start: one.startsAt,
      end: one.endsAt,
      stamp: one.createdAt,
      summary: nameOf(one, language),
      location: one.venue,
      ...(one.agenda ? { description: one.agenda } : {}),
      status: statusOf(one.state),
      url: new URL(paths.drive(one.driveId).ceremony(one.id), origin).href,
    });
  return calendar.toString();
}
