'use client';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { paths } from '@/lib/paths';
import { FieldFrame } from './field-frame';
import { useRefusalWords } from './refusal-words';
import { newRequestId } from './request-id';
import { runAction } from './run-action';
import { sendFile } from './send-file';
import { shrinkPhoto } from './shrink-photo';
import { useField } from './use-field';

/** Stands in the form while the file is on its way: no id, so the schema says to wait. */
const ON_ITS_WAY = 'sending';

/** The signed paper: sent as soon as it is chosen, its id travels with the form. A file that is refused leaves the rest as it is. */
export function ScanField({ name }: { name: string }) {
  const state = useField({ name, optional: true });
  const t = useTranslations('common.form');
  const words = useRefusalWords();
  const latest = useRef(0);
  const [told, setTold] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const { value: _, onChange, ...field } = state.field;

  const send = async (chosen: File | undefined) => {
    const turn = (latest.current += 1);
    setProblem(null);
    setTold(null);
    if (!chosen) return onChange('');
    onChange(ON_ITS_WAY);
    const body = new FormData();
    body.set('file', await shrinkPhoto(chosen));
    body.set('requestId', newRequestId());
    const tell = (share: number) =>
      turn === latest.current && setTold(t('uploading', { percent: Math.round(share * 100) }));
    const outcome = await runAction(() => sendFile<{ scanFileId: string }>(paths.approvalScans, body, tell));
    if (turn !== latest.current) return; // another file was chosen meanwhile
    const kept = outcome.kind === 'done';
    onChange(kept ? outcome.value.scanFileId : '');
    setTold(kept ? t('fileKept', { name: chosen.name }) : null);
    if (!kept) setProblem(words(outcome).text);
  };

  return (
    <FieldFrame state={problem ? { ...state, error: problem } : state}>
      <input
        {...field}
        {...state.aria}
        type="file"
        accept="image/*,.pdf"
        onChange={(event) => void send(event.target.files?.[0])}
        className="control file:bg-accent-soft file:text-accent file:mr-3 file:rounded file:border-0 file:px-3 file:py-1.5 file:font-medium"
      />
      <p className="text-muted mt-1 text-sm" aria-live="polite">
        {told}
      </p>
    </FieldFrame>
  );
}
