import { headers } from 'next/headers';
import { now } from '@/lib/core/clock';
import type { ActionResult } from '@/lib/core/result';
import { clientAddress } from './client-address';
import { openInvitation, type OpenInvitation } from './invitation';
import { mayTry, takeBack } from './throttle';

/** Looks a typed code up for the set-up page; wrong ones count against the reader's address. */
export async function openInvitationByAddress(code: string): Promise<ActionResult<OpenInvitation>> {
  const address = clientAddress(await headers());
  if (!(await mayTry('code', address))) return { ok: false, code: 'tooManyAttempts' };
  const found = await openInvitation(code, now());
  if (!found) return { ok: false, code: 'codeExpired' };
  await takeBack('code', address);
  return { ok: true, value: found };
}
