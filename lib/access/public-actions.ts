'use server';
import { getTranslations } from 'next-intl/server';
import { headers } from 'next/headers';
import { after } from 'next/server';
import { definePublicAction } from '@/lib/core/public-action';
import { asLocale } from '@/lib/i18n/locales';
import { paths } from '@/lib/paths';
import { acceptInvitation } from './accept-invitation';
import { askReset } from './ask-reset';
import { absoluteUrl, sendMail } from './mail';
import { makeFirstAdmin } from './make-first-admin';

export const acceptInvitationAction = definePublicAction(acceptInvitation);
export const makeFirstAdminAction = definePublicAction(makeFirstAdmin);

/** Answers the same to everybody, and before the mail is sent: neither the words nor the time tell who has an account. */
export const askResetAction = definePublicAction(async (input: { login: string }) => {
  const result = await askReset(input);
  if (!result.ok) return result;
  const found = result.value;
  const asked = await headers();
  if (found)
    after(async () => {
      const t = await getTranslations({ locale: asLocale(found.locale), namespace: 'access.mail' });
      const link = absoluteUrl(paths.setupLink(found.code), asked);
      const text = t('reset.text', { name: found.name, userName: found.userName, link });
      await sendMail({ to: found.email, subject: t('reset.subject'), text });
    });
  return { ok: true, value: null };
});
