import { icalOf } from '@/lib/ceremonies/ical';
import { readForIcal } from '@/lib/ceremonies/calendar-queries';
import { defineDownload } from '@/lib/core/route';

/** All ceremonies that the reader may know of, for a calendar program. */
export const GET = defineDownload('ceremony.read', async (actor) => ({
  body: Buffer.from(icalOf(await readForIcal.as(actor, null))),
  name: 'le-trao-the.ics',
  contentType: 'text/calendar; charset=utf-8',
}));
