import { icalOf } from '@/lib/ceremonies/ical';
import { readForIcal } from '@/lib/ceremonies/calendar-queries';
import { defineDownload } from '@/lib/core/route';

/** One ceremony for a calendar program. */
export const GET = defineDownload('ceremony.read', async (actor, { ceremonyId = '' }) => ({
  body: Buffer.from(icalOf(await readForIcal.as(actor, ceremonyId))),
  name: 'le-trao-the.ics',
  contentType: 'text/calendar; charset=utf-8',
}));
