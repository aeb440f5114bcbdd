'use client';
import { type ReactNode, useEffect, useId, useRef } from 'react';

/** The browser's own modal dialog: keeps the focus, closes by Escape. */
export function Dialog({
  open,
  onClose,
  title,
  children,
}: {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  children: ReactNode;
}) {
  const ref = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const dialog = ref.current;
    if (open && !dialog?.open) dialog?.showModal();
    if (!open && dialog?.open) dialog.close();
  }, [open]);
  return (
    <dialog
      ref={ref}
      aria-labelledby={id}
      onClose={onClose}
      className="bg-surface text-ink shadow-over w-[min(34rem,calc(100vw-2rem))] rounded-lg p-5 sm:p-6"
    >
      {open && (
        <>
          <h2 id={id} className="text-lg">
            {title}
          </h2>
          {children}
        </>
      )}
    </dialog>
  );
}
