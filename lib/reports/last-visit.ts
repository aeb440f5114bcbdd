import { cookies } from 'next/headers';

/** When this browser last saw the home page at an earlier sign-in (cookie written when signing in); null: not known, then two weeks are told. */
export async function lastVisit(): Promise<Date | null> {
  const told = (await cookies()).get('lastVisit')?.value;
  const at = told ? new Date(told) : null;
  return at && !Number.isNaN(at.getTime()) ? at : null;
}
