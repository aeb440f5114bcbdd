'use client';
import { useMemo, useState, useSyncExternalStore } from 'react';

const key = (name: string) => `trao-the.draft.${name}`;
const never = () => () => undefined;

/** Storage may be refused by the browser (private windows, full disk): then a draft lives as long as the page. */
function storage(): Storage | null {
  try {
    return window.sessionStorage;
  } catch {
    return null;
  }
}

function parsed<T>(text: string | null): T | null {
  try {
    return text ? (JSON.parse(text) as T) : null;
  } catch {
    return null;
  }
}

/** State that outlives a reload of the page: a phone closes pages in the middle of sixty ticks. Kept on this device only. */
export function useDraft<T extends object>(name: string, empty: T) {
  const [typed, setTyped] = useState<T | null>(null);
  const kept = useSyncExternalStore(
    never,
    () => storage()?.getItem(key(name)) ?? null,
    () => null,
  );
  const earlier = useMemo(() => parsed<T>(kept), [kept]);
  const save = (next: T) => {
    setTyped(next);
    try {
      storage()?.setItem(key(name), JSON.stringify(next));
    } catch {
      // A full storage: the ticks live as long as the page.
    }
  };
  const forget = () => {
    setTyped(empty);
    storage()?.removeItem(key(name));
  };
  return { value: typed ?? earlier ?? empty, save, forget, restored: typed === null && earlier !== null };
}
