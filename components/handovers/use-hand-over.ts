'use client';
import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { type Refusal, runAction } from '@/components/form/run-action';
import { sendFile } from '@/components/form/send-file';
import { paths } from '@/lib/paths';
import { deviceId, forgetPress, pendingPress } from './pending-press';

/** A signature is some ten kB: who waits longer than this has no connection, and is told so. */
const PATIENCE_MS = 45_000;

/** How a press ended well: `arrived` when an earlier one, thought lost, had been recorded with other content. */
export type Done = 'done' | 'arrived' | 'conflict';

/** Sends one handover with its picture; the press is kept until the server has answered, whatever the answer. */
export function useHandOver(itemId: string, onDone: () => void) {
  const router = useRouter();
  const busy = useRef(false);
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [done, setDone] = useState<Done | null>(null);

  const send = async (fields: Record<string, string>, picture: File | null) => {
    if (busy.current) return;
    busy.current = true;
    setPending(true);
    setRefusal(null);
    try {
      // The time of the first press: a second one, after a lost answer, tells of the same moment.
      const press = pendingPress(itemId, () => ({ happenedAt: new Date().toISOString() }));
      const body = new FormData();
      for (const [name, value] of Object.entries(fields)) body.set(name, value);
      body.set('happenedAt', press.sent.happenedAt);
      body.set('deviceId', deviceId());
      body.set('requestId', press.id);
      if (picture) body.append('file', picture);
      const outcome = await runAction(() =>
        sendFile<{ id: string; conflict: boolean }>(paths.handOver(itemId), body, () => undefined, PATIENCE_MS),
      );
      if (outcome.kind === 'done' || outcome.kind === 'refused') forgetPress(itemId);
      const arrived = outcome.kind === 'refused' && outcome.code === 'requestReused';
      if (outcome.kind !== 'done' && !arrived) return setRefusal(outcome);
      setDone(arrived ? 'arrived' : outcome.kind === 'done' && outcome.value.conflict ? 'conflict' : 'done');
      onDone();
      navigator.vibrate?.(40);
      router.refresh();
    } finally {
      busy.current = false;
      setPending(false);
    }
  };
  return { send, pending, refusal, setRefusal, done };
}
