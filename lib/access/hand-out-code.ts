import { getTranslations } from 'next-intl/server';
import { headers } from 'next/headers';
import { markDefined } from '@/lib/core/defined';
import type { ServerAction } from '@/lib/core/result';
import { formatter } from '@/lib/i18n/format';
import { asLocale } from '@/lib/i18n/locales';
import { paths } from '@/lib/paths';
import { codeOfPress, groupCode } from './codes';
import { absoluteUrl, sendMail } from './mail';
import { recipientOf } from './recipient';
import { currentActor } from './session';

type Made = { invitationId: string; kind: 'invite' | 'reset'; expiresAt: string };

/** What the office sees once: the code to read out or print, or that the link went out by mail. `unsent`: the mail server refused. */
export type HandedOut =
  { channel: 'mail'; to: string } | { channel: 'code'; code: string; link: string; slip: string; unsent?: true };

/** Turns a made invitation into its code, made again from the press of the button, and mails it where that was asked. */
export function handOutCode(
  action: ServerAction<{ userId: string; channel: 'code' | 'mail' }, Made>,
): ServerAction<{ userId: string; channel: 'code' | 'mail' }, HandedOut> {
  return markDefined(async (input, requestId: string) => {
    const result = await action(input, requestId);
    const actor = await currentActor();
    if (!result.ok) return result;
    if (!actor) return { ok: false as const, code: 'signedOut' as const };
    const code = codeOfPress(actor.userId, requestId);
    const link = absoluteUrl(paths.setupLink(code), await headers());
    const slip = paths.accessSlip(result.value.invitationId, requestId);
    const byHand = { channel: 'code' as const, code: groupCode(code), link, slip };
    if (input.channel === 'code') return { ok: true as const, value: byHand };
    const to = await recipientOf(input.userId, actor.provinceCode);
    const t = await getTranslations({ locale: asLocale(to.locale), namespace: `access.mail.${result.value.kind}` });
    const until = formatter(to.locale).instant(new Date(result.value.expiresAt));
    const text = t('text', { name: to.name, userName: to.userName, link, until });
    try {
      await sendMail({ to: to.email, subject: t('subject'), text });
    } catch (error) {
      // The code is made already: it goes by hand, and who runs the server reads why.
      console.error('mail:', error instanceof Error ? error.message : error);
      return { ok: true as const, value: { ...byHand, unsent: true as const } };
    }
    return { ok: true as const, value: { channel: 'mail' as const, to: to.email } };
  });
}
