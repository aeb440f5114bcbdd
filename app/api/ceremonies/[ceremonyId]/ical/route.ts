import { icalOf } from '@/lib/ceremonies/ical';
import { readForIcal } from '@/lib/ceremonies/calendar-queries';
import { defineDownload } from '@/lib/core/route';
import { asLocale } from '@/lib/i18n/locales';

/** One ceremony for a calendar program. */
export const GET = defineDownload('ceremony.read', async (actor, { ceremonyId = '' }, search) => ({
  body: Buffer.from(icalOf(await readForIcal.as(actor, ceremonyId), asLocale(search.get('lang') ?? undefined))),
  name: 'le-trao-the.ics',
  contentType: 'text/calendar; charset=utf-8',
}));
