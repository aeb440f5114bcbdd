'use client';
import { Icon } from '@/components/ui/icon';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { ButtonLink } from '@/components/ui/button';
import { buttonClass } from '@/components/ui/button-class';
import { Notice } from '@/components/ui/notice';

/** About eight pictures a second: fast for a hand, slow for a battery. */
const EVERY_MS = 120;

/** Reads a QR code with the camera, or from a photo where there is none. Its code is loaded only when it is shown. */
export function Scanner({ searchAt }: { searchAt: string }) {
  const t = useTranslations('handovers.scanner');
  const video = useRef<HTMLVideoElement>(null);
  const [state, setState] = useState<'starting' | 'running' | 'noCamera'>('starting');
  const [nothing, setNothing] = useState(false);

  const open = async (text: string) => {
    const { addressOf } = await import('./read-qr');
    window.location.assign(addressOf(text, searchAt));
  };

  useEffect(() => {
    let stopped = false;
    let stream: MediaStream | null = null;
    const canvas = document.createElement('canvas');
    const look = async (read: (picture: ImageData) => Promise<string | null>) => {
      const screen = video.current;
      const drawing = canvas.getContext('2d', { willReadFrequently: true });
      while (!stopped && screen && drawing) {
        if (screen.videoWidth > 0) {
          canvas.width = screen.videoWidth;
          canvas.height = screen.videoHeight;
          drawing.drawImage(screen, 0, 0);
          const text = await read(drawing.getImageData(0, 0, canvas.width, canvas.height));
          if (text && !stopped) {
            stopped = true;
            navigator.vibrate?.(60);
            return open(text);
          }
        }
        await new Promise((done) => setTimeout(done, EVERY_MS));
      }
    };
    const begin = async () => {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' }, audio: false });
      if (stopped || !video.current) return stream.getTracks().forEach((track) => track.stop());
      video.current.srcObject = stream;
      await video.current.play();
      setState('running');
      const { readQr } = await import('./read-qr');
      await look(readQr);
    };
    begin().catch(() => !stopped && setState('noCamera'));
    return () => {
      stopped = true;
      stream?.getTracks().forEach((track) => track.stop());
    };
    // The camera starts once, when the scanner is shown.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  const fromPhoto = async (file: File | undefined) => {
    if (!file) return;
    setNothing(false);
    const { readQr } = await import('./read-qr');
    const text = await readQr(file).catch(() => null);
    if (text) return open(text);
    setNothing(true);
  };

  return (
    <section aria-label={t('title')} className="border-line bg-surface shadow-card overflow-hidden rounded-lg border">
      {state !== 'noCamera' && (
        <video
          ref={video}
          muted
          playsInline
          className="bg-ink block aspect-square w-full object-cover sm:aspect-video"
        />
      )}
      <div className="flex flex-col gap-3 p-4">
        {state === 'noCamera' ? (
          <Notice tone="warn">{t('noCamera')}</Notice>
        ) : (
          <p>{t(state === 'starting' ? 'starting' : 'hint')}</p>
        )}
        {nothing && (
          <Notice tone="error" role="alert">
            {t('nothing')}
          </Notice>
        )}
        <div className="flex flex-wrap gap-2">
          <label className={`${buttonClass('secondary')} focus-within:outline-3 focus-within:outline-accent`}>
            <Icon name="Camera" />
            {t('photo')}
            <input
              type="file"
              accept="image/*"
              capture="environment"
              className="sr-only"
              onChange={(event) => void fromPhoto(event.target.files?.[0])}
            />
          </label>
          <ButtonLink look="quiet" icon={<Icon name="X" />} href={searchAt}>
            {t('close')}
          </ButtonLink>
        </div>
      </div>
    </section>
  );
}
