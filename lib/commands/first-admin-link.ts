import { existsSync } from 'node:fs';

type FirstAdmin = { makeFirstAdminLink(ownerUrl: string, appUrl: string): Promise<string> };

/** The one-time address at which an empty installation gets its first administrator. */
export async function firstAdminLink(ownerUrl: string, appUrl: string): Promise<string | null> {
  if (!existsSync('lib/access/first-admin.ts')) return null;
  const path: string = '@/lib/access/first-admin';
  return ((await import(path)) as FirstAdmin).makeFirstAdminLink(ownerUrl, appUrl);
}
