/** Vietnamese is the source and the default. */
export const LOCALES = ['vi', 'en'] as const;
export type Locale = (typeof LOCALES)[number];
export const DEFAULT_LOCALE: Locale = 'vi';

/** Set at sign-in from the user's saved choice, and by the switch in the frame. */
export const LOCALE_COOKIE = 'locale';

/** Set for some minutes by who chooses a language before signing in: the sign-in then keeps it instead of the account's. */
export const LOCALE_CHOSEN_COOKIE = 'locale-chosen';

export const TIME_ZONE = 'Asia/Ho_Chi_Minh';

export const asLocale = (value: string | undefined): Locale =>
  LOCALES.find((locale) => locale === value) ?? DEFAULT_LOCALE;
