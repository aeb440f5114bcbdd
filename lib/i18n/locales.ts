/** Vietnamese is the source and the default. */
export const LOCALES = ['vi', 'en'] as const;
export type Locale = (typeof LOCALES)[number];
export const DEFAULT_LOCALE: Locale = 'vi';

/** Set at sign-in from the user's saved choice, and by the switch in the frame. */
export const LOCALE_COOKIE = 'locale';

export const TIME_ZONE = 'Asia/Ho_Chi_Minh';

export const asLocale = (value: string | undefined): Locale =>
  LOCALES.find((locale) => locale === value) ?? DEFAULT_LOCALE;
