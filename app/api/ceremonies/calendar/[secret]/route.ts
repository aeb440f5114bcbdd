import { actorOfCalendar } from '@/lib/access/read-actor';
import { icalOf } from '@/lib/ceremonies/ical';
import { readForIcal } from '@/lib/ceremonies/calendar-queries';
import { defineSecretDownload } from '@/lib/core/route';
import { asLocale } from '@/lib/i18n/locales';

/**
 * What a phone's calendar subscribes to. The address may lie with a calendar service abroad: name, place and time of ceremonies,
 * and not their agenda, in which people may be named.
 */
export const GET = defineSecretDownload(
  'ceremony.read',
  (secret, now) => actorOfCalendar(secret.replace(/\.ics$/, ''), now),
  async (actor, search) => {
    const ceremonies = await readForIcal.as(actor, null);
    const language = asLocale(search.get('lang') ?? undefined);
    return {
      body: Buffer.from(
        icalOf(
          ceremonies.map((row) => ({ ...row, agenda: '' })),
          language,
        ),
      ),
      name: 'le-trao-the.ics',
      contentType: 'text/calendar; charset=utf-8',
      inline: true,
    };
  },
);
