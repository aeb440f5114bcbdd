'use client';
import { Icon } from '@/components/ui/icon';
import { useTranslations } from 'next-intl';
import { useRefusalWords } from '@/components/form/refusal-words';
import type { Refusal } from '@/components/form/run-action';
import { Spinner } from '@/components/ui/spinner';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';

interface SaveBarProps {
  ticked: number;
  missed: number;
  open: number;
  /** A photo is on its way: the list waits for it. */
  photos: boolean;
  pending: boolean;
  /** A save waits for its answer: the button sends it again. */
  again: boolean;
  refusal: Refusal | null;
  onSave: () => void;
}

/** Always under the thumb: how many rows are ticked, and the one button that saves them. */
export function SaveBar({ ticked, missed, open, photos, pending, again, refusal, onSave }: SaveBarProps) {
  const t = useTranslations('handovers.signoff');
  const words = useRefusalWords();
  const fieldWords = useTranslations('errors.fields');
  const fields = refusal?.kind === 'refused' ? refusal.fields : undefined;
  const told = fields?.rows ?? fields?.signedOn;
  const busy = pending || photos;
  return (
    <div className="border-line bg-surface sticky bottom-0 z-10 -mx-4 flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-t px-4 py-3 sm:mx-0 print:hidden">
      {refusal && (
        <Notice
          tone={refusal.kind === 'notSent' ? 'warn' : 'error'}
          role="alert"
          title={words(refusal).title}
          className="w-full"
        >
          {told ? fieldWords(told) : words(refusal).text}
        </Notice>
      )}
      {again && !refusal && (
        <Notice tone="warn" className="w-full">
          {t('resend')}
        </Notice>
      )}
      <p aria-live="polite" className="font-semibold">
        {t('ticked', { ticked, open })}
        {missed > 0 && (
          <span className="text-muted block text-sm font-normal">{t('missedCount', { count: missed })}</span>
        )}
      </p>
      <Button
        look="primary"
        icon={busy ? <Spinner /> : again ? <Icon name="RotateCw" /> : <Icon name="Save" />}
        aria-disabled={busy}
        onClick={onSave}
        className="min-h-12"
      >
        {t(photos ? 'sending' : again ? 'sendAgain' : 'save')}
      </Button>
    </div>
  );
}
