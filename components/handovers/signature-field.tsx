'use client';
import { Icon } from '@/components/ui/icon';
import { useTranslations } from 'next-intl';
import { type RefObject, useEffect, useImperativeHandle, useRef } from 'react';
import SignaturePad, { type PointGroup } from 'signature_pad';
import { Button } from '@/components/ui/button';

export type Lines = PointGroup[];

export interface SignatureHandle {
  /** The drawing as a PNG on white, or null while nothing is drawn. */
  picture: () => Promise<File | null>;
}

/**
 * A frame to sign in by finger or pen. Its code comes with the page, since the network may be gone when it is needed; each
 * line drawn is told to `onDrawn`.
 */
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
  useEffect(() => {
    latest.current = { lines, onDrawn };
  });

  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    const fit = () => {
      // A resized canvas is empty: its lines are drawn again at the new scale.
      const ratio = Math.max(window.devicePixelRatio, 1);
      element.width = element.offsetWidth * ratio;
      element.height = element.offsetHeight * ratio;
      element.getContext('2d')?.scale(ratio, ratio);
      pad.current?.fromData(latest.current.lines);
    };
    const drawing = new SignaturePad(element, {
      backgroundColor: '#ffffff',
      penColor: '#102a43',
      minWidth: 0.8,
      maxWidth: 2.6,
    });
    drawing.addEventListener('endStroke', () => latest.current.onDrawn(drawing.toData()));
    pad.current = drawing;
    fit();
    element.setAttribute('aria-busy', 'false'); // from here on it can be signed in
    window.addEventListener('resize', fit);
    return () => {
      window.removeEventListener('resize', fit);
      drawing.off();
    };
  }, []);

  // Known one moment after the first drawing: the server, and so the first render, knows no storage.
  useEffect(() => {
    if (lines.length > 0 && pad.current?.isEmpty()) pad.current.fromData(lines);
  }, [lines]);

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
        aria-busy
        className="border-line-strong h-52 w-full touch-none rounded-md border-2 border-dashed bg-white"
      />
      <div className="mt-1 flex min-h-11 items-center justify-between gap-2">
        <span className="text-muted text-sm">{lines.length > 0 ? '' : t('signHere')}</span>
        {lines.length > 0 && (
          <Button
            small
            look="quiet"
            icon={<Icon name="Eraser" />}
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
