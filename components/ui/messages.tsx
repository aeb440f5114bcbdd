import { NextIntlClientProvider } from 'next-intl';
import { getLocale, getMessages } from 'next-intl/server';
import type { ReactNode } from 'react';
import { MoreMessages } from './more-messages';
import { TIME_ZONE } from '@/lib/i18n/locales';

/** What every client component may use anywhere: words of buttons and forms, of refusals, and of the frame. */
const ALWAYS = ['common', 'errors', 'frame'];

const chosen = async (names: readonly string[]) =>
  Object.fromEntries(Object.entries(await getMessages()).filter(([name]) => names.includes(name)));

/** Gives all client components of a page the words that they may use anywhere. In the layout of all pages. */
export async function CommonMessages({ children }: { children: ReactNode }) {
  return (
    <NextIntlClientProvider
      locale={await getLocale()}
      timeZone={TIME_ZONE}
      messages={await chosen(ALWAYS)}
      formats={null}
    >
      {children}
    </NextIntlClientProvider>
  );
}

/**
 * Gives the client components inside it the words of the named namespaces, beside those. A page wraps only its forms in it, so that a
 * browser gets only the words that it needs.
 */
export const Messages = async ({ namespaces, children }: { namespaces: readonly string[]; children: ReactNode }) => (
  <MoreMessages messages={await chosen(namespaces)}>{children}</MoreMessages>
);
