'use client';
import { type ReactNode, useSyncExternalStore } from 'react';
import { cn } from '@/components/ui/cn';

const never = () => () => undefined;

/**
 * Controls that take nothing before the script that keeps what is typed has taken over the page: on a slow line that is seconds, and what
 * was typed until then would be forgotten, or sent in the address by a button that does not know its form yet. Still asleep after a second,
 * they look like it (`asleep` in globals.css).
 */
export function LiveFields({ className, children }: { className?: string; children: ReactNode }) {
  const live = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return (
    <fieldset disabled={!live} className={cn('min-w-0', !live && 'asleep', className)}>
      {children}
    </fieldset>
  );
}
