'use client';
import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { type Refusal, runAction } from '@/components/form/run-action';
import { sendFile } from '@/components/form/send-file';
import { paths } from '@/lib/paths';
import { forgetPress, pendingPress } from './pending-press';
import type { PaperInput } from './signoff-rows';

export interface Saved {
  saved: number;
  before: number;
  missed: number;
  conflicts: number;
}

/** Sixty rows are written in a second or two; who waits longer than this has no connection, and is told so. */
const PATIENCE_MS = 60_000;

/**
 * Saves a paper. A save without an answer is sent again exactly as it was, also after a reload: ticks set since then are not part
 * of it, and `onSaved` is told what was.
 */
export function useSaveSignoff(signoffId: string, onSaved: (sent: PaperInput) => void) {
  const router = useRouter();
  const busy = useRef(false);
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [saved, setSaved] = useState<Saved | null>(null);

  const save = async (input: PaperInput) => {
    if (busy.current) return;
    busy.current = true;
    setPending(true);
    setRefusal(null);
    setSaved(null);
    try {
      const { id, sent } = pendingPress(signoffId, () => input);
      const body = new FormData();
      body.set('paper', JSON.stringify(sent));
      body.set('requestId', id);
      const outcome = await runAction(() =>
        sendFile<Saved>(paths.signoffSave(signoffId), body, () => undefined, PATIENCE_MS),
      );
      if (outcome.kind !== 'notSent') forgetPress(signoffId);
      if (outcome.kind !== 'done') return setRefusal(outcome);
      onSaved(sent);
      setSaved(outcome.value);
      window.scrollTo({ top: 0 });
      router.refresh();
    } finally {
      busy.current = false;
      setPending(false);
    }
  };
  return { save, pending, refusal, saved };
}
