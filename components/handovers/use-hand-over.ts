'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { type Refusal, runAction } from '@/components/form/run-action';
import { sendFile } from '@/components/form/send-file';
import { shrinkPhoto } from '@/components/form/shrink-photo';
import { paths } from '@/lib/paths';
import { deviceId, forgetRequest, pendingRequest } from './pending-request';

/** Sends one handover with its picture; the id of the press is kept until the server has answered, whatever the answer. */
export function useHandOver(itemId: string) {
  const router = useRouter();
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [done, setDone] = useState(false);

  const send = async (fields: Record<string, string>, picture: File | null) => {
    if (pending) return;
    setPending(true);
    setRefusal(null);
    try {
      const body = new FormData();
      for (const [name, value] of Object.entries(fields)) body.set(name, value);
      body.set('deviceId', deviceId());
      body.set('requestId', pendingRequest(itemId));
      if (picture) body.append('file', await shrinkPhoto(picture));
      const outcome = await runAction(() => sendFile<{ id: string }>(paths.handOver(itemId), body, () => undefined));
      if (outcome.kind === 'done' || outcome.kind === 'refused') forgetRequest(itemId);
      if (outcome.kind !== 'done') return setRefusal(outcome);
      setDone(true);
      navigator.vibrate?.(40);
      router.refresh();
    } finally {
      setPending(false);
    }
  };
  return { send, pending, refusal, setRefusal, done };
}
