import { codeOfPress, groupCode } from '@/lib/access/codes';
import { absoluteUrl } from '@/lib/access/mail';
import { slipOf } from '@/lib/access/recipient';
import { now, vietnamDay } from '@/lib/core/clock';
import { defineDownload } from '@/lib/core/route';
import { renderPdf } from '@/lib/documents/render';
import { formatter } from '@/lib/i18n/format';
import { loadMessages, type Words } from '@/lib/i18n/load-messages';
import { paths } from '@/lib/paths';

/** The slip with a one-time code, for the office that made the code: made from the press of the button again, never stored. */
export const GET = defineDownload('user.manage', async (actor, params, search) => {
  const code = codeOfPress(actor.userId, search.get('press') ?? '');
  const slip = await slipOf(params['invitationId'] ?? '', actor.provinceCode, code, now());
  const roles = loadMessages('vi')['roles'] as Record<string, string>;
  const words = (loadMessages('vi')['access'] as Words)['slip'] as Record<string, string>;
  const body = await renderPdf('accessCode', {
    letterhead: {
      parent: slip.superiorName,
      organisation: slip.agencyName,
      number: null,
      place: slip.city || slip.place,
      day: vietnamDay(),
    },
    name: slip.name,
    role: (slip.role && roles[slip.role]) ?? '',
    place: slip.place,
    userName: slip.userName,
    code: groupCode(code),
    url: absoluteUrl(paths.setupLink(code)),
    expires: formatter('vi').instant(slip.expiresAt),
    contact: words['contact'] ?? '',
  });
  return { body, name: `${slip.userName}.pdf`, contentType: 'application/pdf', inline: true };
});
