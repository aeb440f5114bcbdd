'use server';
import { revalidatePath } from 'next/cache';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { paths } from '@/lib/paths';
import { closeSession } from './close-session';
import { sessionCookie } from './cookie';
import { currentSessionId, signedInActor } from './session';
import { switchAssignment } from './switch-assignment';

/** Signs out: the session row ends, whatever became of the cookie. */
export async function signOutAction(): Promise<void> {
  const sessionId = await currentSessionId();
  if (sessionId) await closeSession({ sessionId });
  (await cookies()).delete(sessionCookie());
  redirect(paths.signIn);
}

/** Continues under another of one's own assignments, and starts at its home page. */
export async function switchAssignmentAction(form: FormData): Promise<void> {
  const actor = await signedInActor();
  if (actor) await switchAssignment(actor, { assignmentId: String(form.get('assignmentId')) });
  revalidatePath('/', 'layout');
  redirect(paths.home);
}
