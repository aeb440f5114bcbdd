'use client';
import { Eraser } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type RefObject, useEffect, useImperativeHandle, useRef, useState } from 'react';
import type SignaturePad from 'signature_pad';
import type { PointGroup } from 'signature_pad';
import { Button } from '@/components/ui/button';

export type Lines = PointGroup[];

export interface SignatureHandle {
  /** The drawing as a PNG on white, or null while nothing is drawn. */
  picture: () => Promise<File | null>;
}

/** A frame to sign in by finger or pen. The drawing code is loaded when it is shown; each line drawn is told to `onDrawn`. */
export function SignatureField({
  handle,
  lines,
  onDrawn,
}: {
  handle: RefObject<SignatureHandle | null>;
  /** What was drawn before the page was reloaded. */
  lines: Lines;
  onDrawn: (lines: Lines) => void;
}) {
  const t = useTranslations('handovers.item');
  const canvas = useRef<HTMLCanvasElement>(null);
  const pad = useRef<SignaturePad>(undefined);
  const latest = useRef({ lines, onDrawn });
  const [ready, setReady] = useState(false);
  useEffect(() => {
    latest.current = { lines, onDrawn };
  });

  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    let gone = false;
    const fit = () => {
      // A resized canvas is empty: its lines are drawn again at the new scale.
      const ratio = Math.max(window.devicePixelRatio, 1);
      element.width = element.offsetWidth * ratio;
      element.height = element.offsetHeight * ratio;
      element.getContext('2d')?.scale(ratio, ratio);
      pad.current?.fromData(latest.current.lines);
    };
    void import('signature_pad').then(({ default: Pad }) => {
      if (gone) return;
      pad.current = new Pad(element, { backgroundColor: '#ffffff', penColor: '#102a43', minWidth: 0.8, maxWidth: 2.6 });
      pad.current.addEventListener('endStroke', () => latest.current.onDrawn(pad.current!.toData()));
      fit();
      setReady(true);
    });
    window.addEventListener('resize', fit);
    return () => {
      gone = true;
      window.removeEventListener('resize', fit);
      pad.current?.off();
    };
  }, []);

  useImperativeHandle(handle, () => ({
    picture: () =>
      new Promise((done) => {
        if (!pad.current || pad.current.isEmpty()) return done(null);
        canvas.current?.toBlob(
          (blob) => done(blob && new File([blob], 'chu-ky.png', { type: 'image/png' })),
          'image/png',
        );
      }),
  }));

  return (
    <div>
      <canvas
        ref={canvas}
        role="img"
        aria-label={t('sign')}
        aria-busy={!ready}
        className="border-line-strong h-52 w-full touch-none rounded-md border-2 border-dashed bg-white"
      />
      <div className="mt-1 flex min-h-11 items-center justify-between gap-2">
        <span className="text-muted text-sm">{lines.length > 0 ? '' : t('signHere')}</span>
        {lines.length > 0 && (
          <Button
            small
            look="quiet"
            icon={<Eraser aria-hidden />}
            onClick={() => {
              pad.current?.clear();
              onDrawn([]);
            }}
          >
            {t('clear')}
          </Button>
        )}
      </div>
    </div>
  );
}
