'use client';
import { useTranslations } from 'next-intl';
import { type ReactNode, useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import type { ButtonLook } from '@/components/ui/button-class';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';
import type { ServerAction } from '@/lib/core/result';
import { useRefusalWords } from './refusal-words';
import { Spinner } from '@/components/ui/spinner';
import { useActionButton } from './use-action-button';

export interface Confirmation {
  title: string;
  /** What will happen, to how many people and how many đồng. */
  body: ReactNode;
  /** The word on the button that does it; else the button's own label. */
  confirmLabel?: string;
  /** Asks for a text that is sent as `reason`. */
  reason?: 'required' | 'optional';
  reasonLabel?: string;
}

interface ActionButtonProps<I extends object, T> {
  action: ServerAction<I, T>;
  /** Sent as it is; with a `reason` added where the confirmation asks for one. */
  input: NoInfer<Omit<I, 'reason'>>;
  label: string;
  look?: ButtonLook;
  icon?: ReactNode;
  small?: boolean;
  /** Left out where pressing by mistake harms nothing. */
  confirm?: Confirmation;
  /** Where to go after a success; without it the page shows the new state by itself. */
  next?: string;
}

/** One button for one move. */
export function ActionButton<I extends object, T>({
  action,
  input,
  label,
  look,
  icon,
  small,
  confirm,
  next,
}: ActionButtonProps<I, T>) {
  const { run, pending, refusal, setRefusal } = useActionButton(action, next);
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const t = useTranslations('common');
  const errors = useTranslations('errors');
  const words = useRefusalWords();
  const reasonId = useId();
  const [reasonMissing, setReasonMissing] = useState(false);

  const start = () => {
    setRefusal(null);
    if (confirm) setAsking(true);
    else void run(input as I);
  };
  const stop = () => {
    setAsking(false);
    setRefusal(null);
  };
  const go = async () => {
    const missing = confirm?.reason === 'required' && reason.trim() === '';
    setReasonMissing(missing);
    if (missing) return document.getElementById(reasonId)?.focus();
    const full = (confirm?.reason && reason.trim() !== '' ? { ...input, reason: reason.trim() } : input) as I;
    if (await run(full)) setAsking(false);
  };
  const problem = refusal && (
    <Notice
      tone={refusal.kind === 'notSent' ? 'warn' : 'error'}
      role="alert"
      title={words(refusal).title}
      className="mt-3 text-left"
    >
      {words(refusal).text}
    </Notice>
  );

  return (
    <>
      <Button
        look={look}
        icon={pending && !asking ? <Spinner /> : icon}
        aria-disabled={pending}
        {...(small && { small })}
        onClick={start}
      >
        {label}
      </Button>
      {!confirm && problem && (
        <Dialog open onClose={stop} title={label}>
          {problem}
          <div className="mt-4 flex justify-end">
            <Button onClick={stop}>{t('actions.close')}</Button>
          </div>
        </Dialog>
      )}
      {confirm && (
        <Dialog open={asking} onClose={stop} title={confirm.title}>
          <div className="mt-2">{confirm.body}</div>
          {confirm.reason && (
            <div className="mt-4">
              <label htmlFor={reasonId} className="mb-1 block font-medium">
                {confirm.reasonLabel ?? t('form.reason')}
                {confirm.reason === 'optional' && (
                  <span className="text-muted font-normal"> ({t('form.optional')})</span>
                )}
              </label>
              <textarea
                id={reasonId}
                rows={3}
                className="control"
                value={reason}
                aria-invalid={reasonMissing}
                aria-describedby={reasonMissing ? `${reasonId}-error` : undefined}
                onChange={(event) => setReason(event.target.value)}
              />
              {reasonMissing && (
                <p id={`${reasonId}-error`} className="text-danger mt-1 text-sm font-medium">
                  {errors('reasonRequired')}
                </p>
              )}
            </div>
          )}
          {problem}
          <div className="mt-5 flex flex-wrap justify-end gap-3 max-sm:flex-col-reverse">
            <Button onClick={stop}>{t('actions.cancel')}</Button>
            <Button
              look={look === 'danger' ? 'danger' : 'primary'}
              icon={pending ? <Spinner /> : undefined}
              aria-disabled={pending}
              onClick={() => void go()}
            >
              {pending ? t('form.pending') : (confirm.confirmLabel ?? label)}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  );
}
