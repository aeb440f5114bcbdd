import { redirect } from 'next/navigation';
import { currentActor } from '@/lib/access/session';
import { findPrinted } from '@/lib/handovers/signoff-queries';
import { paths } from '@/lib/paths';

/** Where the QR of a printed list for signature or of a card's label leads; whoever is signed out comes back here. */
export default async function PrintedCodePage({ params }: { params: Promise<{ code: string }> }) {
  const { code } = await params;
  if (!(await currentActor())) {
    const next = new URLSearchParams({ next: paths.printedSignoff(code) });
    redirect(`${paths.signIn}?${next.toString()}`);
  }
  redirect(await findPrinted(code));
}
