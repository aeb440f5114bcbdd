'use client';
import { Icon } from '@/components/ui/icon';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { newRequestId } from '@/components/form/request-id';
import { runAction } from '@/components/form/run-action';
import { sendFile } from '@/components/form/send-file';
import { shrinkPhoto } from '@/components/form/shrink-photo';
import { Spinner } from '@/components/ui/spinner';
import { buttonClass } from '@/components/ui/button-class';
import { paths } from '@/lib/paths';

/** The photo of one signed page: sent as soon as it is taken, so that the save itself is small. */
export function PagePhoto({
  signoffId,
  page,
  kept,
  onSending,
  onKept,
}: {
  signoffId: string;
  page: number;
  kept: boolean;
  /** While a photo is on its way, the list waits for it. */
  onSending: (sending: boolean) => void;
  onKept: (fileId: string) => void;
}) {
  const t = useTranslations('handovers.signoff');
  const [state, setState] = useState<'idle' | 'sending' | 'failed'>('idle');
  const file = useRef<File>(undefined);
  const requestId = useRef<string>(undefined);

  const send = async () => {
    if (!file.current) return;
    setState('sending');
    onSending(true);
    const body = new FormData();
    requestId.current ??= newRequestId();
    body.set('requestId', requestId.current);
    body.append('file', await shrinkPhoto(file.current));
    const outcome = await runAction(() =>
      sendFile<{ fileId: string }>(paths.signoffPhotos(signoffId), body, () => undefined),
    );
    onSending(false);
    setState(outcome.kind === 'done' ? 'idle' : 'failed');
    if (outcome.kind === 'done') onKept(outcome.value.fileId);
  };
  return (
    <div className="flex flex-wrap items-center gap-3 print:hidden">
      <label className={buttonClass('secondary', true)}>
        {state === 'sending' ? <Spinner /> : <Icon name="Camera" />}
        {t('addPhoto')}
        <input
          type="file"
          accept="image/*,.pdf"
          className="sr-only"
          aria-label={t('photo', { page })}
          onChange={(event) => {
            file.current = event.target.files?.[0];
            requestId.current = undefined;
            void send();
          }}
        />
      </label>
      <span role="status" className="text-sm">
        {state === 'sending' && t('sending')}
        {state === 'failed' && <span className="text-danger">{t('photoFailed')}</span>}
        {state === 'idle' && kept && (
          <span className="text-success flex items-center gap-1">
            <Icon name="CircleCheck" className="size-4" />
            {t('photoKept')}
          </span>
        )}
      </span>
    </div>
  );
}
