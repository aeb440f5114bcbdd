import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from '@/lib/generated/prisma/client';
import { statementNames } from './statement-names';

/** Imported by lib/core/place.ts alone (lint): nobody else reaches the data without a place. */
const make = (url: string): PrismaClient =>
  new PrismaClient({
    adapter: new PrismaPg(
      { connectionString: url, max: Number(process.env.DATABASE_POOL ?? 20) },
      { statementNameGenerator: statementNames() },
    ),
    transactionOptions: { maxWait: 10_000, timeout: 15_000 },
  });

const kept = globalThis as { __traoTheDb?: PrismaClient };

/** One pool per process; kept across hot reloads in development. */
export function database(): PrismaClient {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error('DATABASE_URL is not set');
  kept.__traoTheDb ??= make(url);
  return kept.__traoTheDb;
}

export async function closeDatabase(): Promise<void> {
  await kept.__traoTheDb?.$disconnect();
  delete kept.__traoTheDb;
}
