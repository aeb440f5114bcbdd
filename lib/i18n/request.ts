import { cookies } from 'next/headers';
import { getRequestConfig } from 'next-intl/server';
import { loadCompiledMessages } from './load-messages';
import { asLocale, LOCALE_COOKIE, TIME_ZONE } from './locales';

/** Language of a request: what the caller asks for, else the cookie, else Vietnamese. */
export default getRequestConfig(async ({ locale: asked }) => {
  const locale = asLocale(asked ?? (await cookies()).get(LOCALE_COOKIE)?.value);
  return { locale, timeZone: TIME_ZONE, messages: loadCompiledMessages(locale) };
});
