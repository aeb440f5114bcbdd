import { icalOf } from '@/lib/ceremonies/ical';
import { readForIcal } from '@/lib/ceremonies/calendar-queries';
import { defineDownload } from '@/lib/core/route';
import { asLocale } from '@/lib/i18n/locales';

/** All ceremonies that the reader may know of, for a calendar program. */
export const GET = defineDownload('ceremony.read', async (actor, _, search) => ({
  body: Buffer.from(icalOf(await readForIcal.as(actor, null), asLocale(search.get('lang') ?? undefined))),
  name: 'le-trao-the.ics',
  contentType: 'text/calendar; charset=utf-8',
}));
