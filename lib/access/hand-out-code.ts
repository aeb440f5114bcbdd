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

/** What the office sees once: the code to read out or print, or that the link went out by mail. */
export type HandedOut = { channel: 'mail'; to: string } | { channel: 'code'; code: string; link: string; slip: string };

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
    if (input.channel === 'code') {
      const slip = paths.accessSlip(result.value.invitationId, requestId);
      return { ok: true as const, value: { channel: 'code' as const, code: groupCode(code), link, slip } };
    }
    const to = await recipientOf(input.userId, actor.provinceCode);
    const t = await getTranslations({ locale: asLocale(to.locale), namespace: `access.mail.${result.value.kind}` });
    const until = formatter(to.locale).instant(new Date(result.value.expiresAt));
    const text = t('text', { name: to.name, userName: to.userName, link, until });
    await sendMail({ to: to.email, subject: t('subject'), text });
    return { ok: true as const, value: { channel: 'mail' as const, to: to.email } };
  });
}
