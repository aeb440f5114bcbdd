'use client';
import { NextIntlClientProvider, useLocale, useMessages } from 'next-intl';
import type { ComponentProps, ReactNode } from 'react';
import { TIME_ZONE } from '@/lib/i18n/locales';

type Words = NonNullable<ComponentProps<typeof NextIntlClientProvider>['messages']>;

/** Adds words to those that the page around it has sent already. */
export function MoreMessages({ messages, children }: { messages: Words; children: ReactNode }) {
  return (
    <NextIntlClientProvider
      locale={useLocale()}
      timeZone={TIME_ZONE}
      messages={{ ...useMessages(), ...messages }}
      formats={null}
    >
      {children}
    </NextIntlClientProvider>
  );
}
