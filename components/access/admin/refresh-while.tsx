'use client';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

const SECONDS = 4;

/** Reads the page anew every few seconds while something on it is under way and the reader looks at it. */
export function RefreshWhile({ active }: { active: boolean }) {
  const router = useRouter();
  useEffect(() => {
    if (!active) return;
    const timer = setInterval(() => !document.hidden && router.refresh(), SECONDS * 1000);
    return () => clearInterval(timer);
  }, [active, router]);
  return null;
}
