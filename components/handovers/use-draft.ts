'use client';
import { useEffect, useState } from 'react';

const key = (name: string) => `trao-the.draft.${name}`;

/** State that outlives a reload of the page: a phone closes pages in the middle of sixty ticks. Kept on this device only. */
export function useDraft<T extends object>(name: string, empty: T) {
  const [value, setValue] = useState<T>(empty);
  const [restored, setRestored] = useState(false);
  useEffect(() => {
    try {
      const kept = window.sessionStorage.getItem(key(name));
      if (!kept) return;
      setValue(JSON.parse(kept) as T);
      setRestored(true);
    } catch {
      // Storage is refused or holds something else: the paper is ticked from the start.
    }
  }, [name]);
  const save = (next: T) => {
    setValue(next);
    try {
      window.sessionStorage.setItem(key(name), JSON.stringify(next));
    } catch {
      // Without storage the ticks live as long as the page.
    }
  };
  const forget = () => {
    setValue(empty);
    setRestored(false);
    try {
      window.sessionStorage.removeItem(key(name));
    } catch {
      // Nothing was kept.
    }
  };
  return { value, save, forget, restored };
}
