'use client';
import { Icon } from '@/components/ui/icon';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { useRefusalWords } from '@/components/form/refusal-words';
import { type Refusal, runAction } from '@/components/form/run-action';
import { Spinner } from '@/components/ui/spinner';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';
import { fetchFile } from './fetch-file';

/**
 * Asks what for, and fetches a workbook from a `defineDownload` address that takes `purpose`. Give it inside
 * `<Messages namespaces={['access']}>`. A refusal, also "a second person must agree", is shown in words.
 */
export function ExportButton({ address }: { address: string }) {
  const t = useTranslations('access.export');
  const words = useRefusalWords();
  const common = useTranslations('common.actions');
  const id = useId();
  const [open, setOpen] = useState(false);
  const [pending, setPending] = useState(false);
  const [purpose, setPurpose] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const take = async () => {
    setPending(true);
    const url = new URL(address, location.href);
    url.searchParams.set('purpose', purpose);
    const outcome = await runAction(() => fetchFile(url));
    setPending(false);
    setRefusal(outcome.kind === 'done' ? null : outcome);
    if (outcome.kind === 'done') setOpen(false);
  };
  return (
    <>
      <Button icon={<Icon name="FileSpreadsheet" />} onClick={() => setOpen(true)}>
        {t('button')}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t('title')}>
        <p className="mt-2">{t('body')}</p>
        <label htmlFor={id} className="mt-4 mb-1 block font-medium">
          {t('purpose')}
        </label>
        <textarea
          id={id}
          rows={2}
          className="control"
          value={purpose}
          onChange={(event) => setPurpose(event.target.value)}
        />
        {refusal && (
          <Notice tone="error" role="alert" title={words(refusal).title} className="mt-3">
            {words(refusal).text}
          </Notice>
        )}
        <div className="mt-5 flex flex-wrap justify-end gap-3 max-sm:flex-col-reverse">
          <Button onClick={() => setOpen(false)}>{common('cancel')}</Button>
          <Button
            look="primary"
            icon={pending ? <Spinner /> : undefined}
            aria-disabled={pending}
            onClick={() => void take()}
          >
            {t('make')}
          </Button>
        </div>
      </Dialog>
    </>
  );
}
