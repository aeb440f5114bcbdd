'use client';
import { Crash } from '@/components/frame/crash';

/** Inside the frame: whoever is signed in keeps the menu. */
export default function StaffError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return <Crash error={error} retry={reset} />;
}
