'use client';
import { useEffect, useRef } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';

const KEY = 'trao-the.line.';

/** A tab may be kept from storing anything; then a form simply lives as long as its page. */
function session<T>(run: (store: Storage) => T): T | null {
  try {
    return run(window.sessionStorage);
  } catch {
    return null;
  }
}

/**
 * Keeps what is typed until it is saved, also over a reload, a lost session or a phone that closes the page; it ends with the tab,
 * since it is about people. `name` says what the form is about: another version of a line has a draft of its own. Call `forget`
 * after a save.
 */
export function useTypedDraft<V extends FieldValues>(form: UseFormReturn<V, unknown, V>, name: string) {
  const key = KEY + name;
  const latest = useRef(form);
  useEffect(() => {
    const { reset, getValues, watch } = latest.current;
    const kept = session((store) => store.getItem(key));
    if (kept) reset({ ...getValues(), ...(JSON.parse(kept) as V) }, { keepDefaultValues: true });
    const watching = watch((values) => void session((store) => store.setItem(key, JSON.stringify(values))));
    return () => watching.unsubscribe();
  }, [key]);
  return () => void session((store) => store.removeItem(key));
}
