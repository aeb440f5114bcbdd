'use client';
import { useMemo, useState, useSyncExternalStore } from 'react';
import { drop, keep, kept } from './browser-store';

const key = (name: string) => `trao-the.draft.${name}`;
const never = () => () => undefined;

function parsed<T>(text: string | null): T | null {
  try {
    return text ? (JSON.parse(text) as T) : null;
  } catch {
    return null;
  }
}

/**
 * State that outlives a reload of the page: a phone closes pages in the middle of sixty ticks, or of a signature. `update` works on
 * what stands in the store now, since a photo may arrive after more rows have been ticked.
 */
export function useDraft<T extends object>(name: string, empty: T) {
  const [changes, setChanges] = useState(0);
  const stored = useSyncExternalStore(
    never,
    () => kept(key(name)),
    () => null,
  );
  const earlier = useMemo(() => parsed<T>(stored), [stored]);
  const update = (change: (now: T) => T) => {
    keep(key(name), JSON.stringify(change(parsed<T>(kept(key(name))) ?? empty)));
    setChanges((count) => count + 1);
  };
  const forget = () => {
    drop(key(name));
    setChanges((count) => count + 1);
  };
  return { value: earlier ?? empty, update, forget, restored: changes === 0 && earlier !== null };
}
