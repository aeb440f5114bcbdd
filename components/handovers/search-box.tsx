'use client';
import { Icon } from '@/components/ui/icon';
import { useTranslations } from 'next-intl';
import { usePathname, useRouter, useSearchParams } from 'next/navigation';
import { useEffect, useRef, useState, useTransition } from 'react';
import { buttonClass } from '@/components/ui/button-class';
import { LiveFields } from '@/components/form/live-fields';
import { Spinner } from '@/components/ui/spinner';

/** Searches when typing pauses, so that the access log holds one row per search and not one per letter. */
const PAUSE_MS = 600;

/** One big field for a thumb; what is typed stands in the address. */
export function SearchBox({ scanHref }: { scanHref: string }) {
  const t = useTranslations('handovers.search');
  const router = useRouter();
  const pathname = usePathname();
  const params = useSearchParams();
  const [text, setText] = useState(params.get('q') ?? '');
  const [pending, start] = useTransition();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const go = (value: string) => {
    clearTimeout(timer.current);
    const next = new URLSearchParams(params);
    next.delete('scan');
    if (value.trim()) next.set('q', value.trim());
    else next.delete('q');
    if (next.toString() !== params.toString())
      start(() => router.replace(`${pathname}?${next.toString()}`, { scroll: false }));
  };
  return (
    <form
      role="search"
      className="print:hidden"
      onSubmit={(event) => {
        event.preventDefault();
        go(text);
      }}
    >
      <label htmlFor="handover-search" className="mb-1 block font-medium">
        {t('label')}
      </label>
      <LiveFields className="flex gap-2">
        <div className="relative min-w-0 flex-1">
          <span className="text-muted absolute inset-y-0 left-3 flex items-center [&_svg]:size-5">
            {pending ? <Spinner /> : <Icon name="Search" />}
          </span>
          <input
            id="handover-search"
            name="q"
            type="search"
            className="control min-h-14 pl-10 text-lg"
            placeholder={t('placeholder')}
            aria-describedby="handover-search-hint"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            value={text}
            onChange={(event) => {
              const { value } = event.target;
              setText(value);
              clearTimeout(timer.current);
              timer.current = setTimeout(() => go(value), PAUSE_MS);
            }}
          />
        </div>
        <a href={scanHref} className={`${buttonClass('secondary')} min-h-14 shrink-0 max-sm:hidden`}>
          <Icon name="QrCode" />
          {t('scan')}
        </a>
      </LiveFields>
      {/* On a phone it lies where the thumb is. */}
      <div className="main-action sm:hidden">
        <a href={scanHref} className={`${buttonClass('primary')} min-h-14 text-lg`}>
          <Icon name="QrCode" />
          {t('scan')}
        </a>
      </div>
      <p id="handover-search-hint" className="text-muted mt-1 text-sm">
        {t('hint')}
      </p>
    </form>
  );
}
