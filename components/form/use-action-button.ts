'use client';
import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import type { ServerAction } from '@/lib/core/result';
import { newRequestId } from './request-id';
import { type Refusal, runAction } from './run-action';

/** Runs one server action from a button; the request id lives until a success, as in a form. */
export function useActionButton<I, T>(action: ServerAction<I, T>, next?: string) {
  const router = useRouter();
  const requestId = useRef<string>(undefined);
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  /** True when it was done. */
  const run = async (input: I): Promise<boolean> => {
    if (pending) return false;
    setPending(true);
    setRefusal(null);
    try {
      requestId.current ??= newRequestId();
      const id = requestId.current;
      const outcome = await runAction(() => action(input, id));
      if (outcome.kind !== 'done') {
        setRefusal(outcome);
        return false;
      }
      requestId.current = undefined;
      if (next) router.push(next);
      return true;
    } finally {
      setPending(false);
    }
  };
  return { run, pending, refusal, setRefusal };
}
