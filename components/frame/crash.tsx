'use client';
import { useSyncExternalStore } from 'react';
import { buttonClass } from '@/components/ui/button-class';
import en from '@/lib/i18n/messages/en/crash.json';
import vi from '@/lib/i18n/messages/vi/crash.json';

/** What a reader sees after a bug. It brings its own words: the part of the page that gives words may be what broke. */
export function Crash({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  const language = useSyncExternalStore(
    () => () => undefined,
    () => document.documentElement.lang,
    () => 'vi',
  );
  const t = language === 'en' ? en : vi;
  return (
    <div role="alert" className="mx-auto max-w-lg px-4 py-16">
      <h1 className="text-xl">{t.title}</h1>
      <p className="mt-2">{t.body}</p>
      {error.digest && (
        <p className="text-muted mt-2 text-sm">
          {t.reference}: <code className="text-ink font-semibold">{error.digest}</code>
        </p>
      )}
      <button type="button" onClick={retry} className={`${buttonClass('primary')} mt-6`}>
        {t.retry}
      </button>
    </div>
  );
}
