'use client';
import { Icon } from '@/components/ui/icon';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { type ReactNode, useId, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import type { ButtonLook } from '@/components/ui/button-class';
import { Notice } from '@/components/ui/notice';
import { LiveFields } from './live-fields';
import { useRefusalWords } from './refusal-words';
import { newRequestId } from './request-id';
import { type Refusal, runAction } from './run-action';
import { sendFile } from './send-file';
import { shrinkPhoto } from './shrink-photo';
import { Spinner } from '@/components/ui/spinner';

interface UploadFormProps<T> {
  /** A route made by `defineUpload`. */
  address: string;
  label: string;
  /** As in HTML: `.xlsx,.xls,.csv` or `image/*,.pdf`. The server looks at the content, not at this. */
  accept: string;
  submitLabel: string;
  hint?: ReactNode;
  multiple?: boolean;
  look?: ButtonLook;
  /** Sent with the file, beside whatever native fields stand in `children`. */
  fields?: Record<string, string>;
  /** More native fields (`<input name>`, `<select name>`), above the file. */
  children?: ReactNode;
  /** What to show after a success; else "saved". The page around it is read anew in any case. */
  renderDone?: (value: T) => ReactNode;
  /** Address to go to after a success. */
  next?: string;
}

type Stage = { kind: 'idle' } | { kind: 'sending'; share: number } | { kind: 'reading' };

/**
 * One file (or several) sent with its progress. The request id lives until a success or another choice of file, so that
 * sending again after a lost answer records nothing twice. Photos are made smaller before they go.
 */
export function UploadForm<T>(props: UploadFormProps<T>) {
  const { address, label, accept, submitLabel, hint, multiple, look = 'primary', fields, children } = props;
  const t = useTranslations('common.form');
  const errors = useTranslations('errors.fields');
  const words = useRefusalWords();
  const router = useRouter();
  const id = useId();
  const requestId = useRef<string>(undefined);
  const [stage, setStage] = useState<Stage>({ kind: 'idle' });
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [missing, setMissing] = useState(false);
  const [done, setDone] = useState<{ value: T } | null>(null);
  const busy = stage.kind !== 'idle';

  const bodyOf = async (form: HTMLFormElement) => {
    const body = new FormData();
    for (const [name, value] of [...new FormData(form), ...Object.entries(fields ?? {})])
      body.append(name, value instanceof File ? await shrinkPhoto(value) : value);
    requestId.current ??= newRequestId();
    body.set('requestId', requestId.current);
    return body;
  };
  const submit = async (event: React.SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const chosen = form.elements.namedItem('file') as HTMLInputElement;
    setMissing(!chosen.files?.length);
    if (busy || !chosen.files?.length) return;
    setRefusal(null);
    setDone(null);
    setStage({ kind: 'sending', share: 0 });
    const body = await bodyOf(form);
    const tell = (share: number) => setStage(share < 1 ? { kind: 'sending', share } : { kind: 'reading' });
    const outcome = await runAction(() => sendFile<T>(address, body, tell));
    setStage({ kind: 'idle' });
    if (outcome.kind !== 'done') return setRefusal(outcome);
    requestId.current = undefined;
    form.reset();
    setDone({ value: outcome.value });
    if (props.next) router.push(props.next);
    else router.refresh();
  };

  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="max-w-2xl">
      <LiveFields className="flex flex-col gap-4">
        {refusal && (
          <Notice tone={refusal.kind === 'notSent' ? 'warn' : 'error'} role="alert" title={words(refusal).title}>
            {words(refusal).text}
          </Notice>
        )}
        {children}
        <div>
          <label htmlFor={id} className="mb-1 block font-medium">
            {label}
          </label>
          <input
            id={id}
            name="file"
            type="file"
            accept={accept}
            multiple={multiple}
            disabled={busy}
            aria-invalid={missing}
            aria-describedby={`${id}-hint`}
            onChange={() => {
              requestId.current = undefined;
              setMissing(false);
              setRefusal(null);
            }}
            className="control file:bg-accent-soft file:text-accent file:mr-3 file:rounded file:border-0 file:px-3 file:py-1.5 file:font-medium"
          />
          <p id={`${id}-hint`} className="text-muted mt-1 text-sm">
            {missing ? <span className="text-danger font-medium">{errors('fileRequired')}</span> : hint}
          </p>
        </div>
        <div aria-live="polite">
          {busy && (
            <p className="text-muted mb-2 text-sm">
              {stage.kind === 'sending' ? t('uploading', { percent: Math.round(stage.share * 100) }) : t('reading')}
            </p>
          )}
          {busy && (
            <progress
              className="accent-accent mb-3 h-2 w-full"
              {...(stage.kind === 'sending' && { value: stage.share })}
            />
          )}
          <Button
            type="submit"
            look={look}
            icon={busy ? <Spinner /> : <Icon name="Upload" />}
            aria-disabled={busy}
            className="max-sm:w-full"
          >
            {busy ? t('pending') : submitLabel}
          </Button>
        </div>
        {done && (
          <div role="status">
            {props.renderDone ? props.renderDone(done.value) : <Notice tone="success">{t('saved')}</Notice>}
          </div>
        )}
      </LiveFields>
    </form>
  );
}
