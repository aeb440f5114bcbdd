/** Data that every installation needs before its first user: places and price rules in force, from prisma/data. */
import { existsSync } from 'node:fs';

type Reference = { loadReference(ownerUrl: string): Promise<void> };

const FILE = 'prisma/reference.ts';

/** Idempotent: rows that are there are brought up to date. */
export async function loadReference(ownerUrl: string): Promise<void> {
  if (!existsSync(FILE)) return;
  const path: string = '@/prisma/reference';
  await ((await import(path)) as Reference).loadReference(ownerUrl);
}
