'use client';
import './globals.css';
import { Crash } from '@/components/frame/crash';

/** The root layout itself failed: this stands in for it, document and all. */
export default function GlobalError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <html lang="vi">
      <body>
        <Crash error={error} retry={reset} />
      </body>
    </html>
  );
}
