import type { QueryCtx } from '@/lib/core/query';
import { Prisma } from '@/lib/generated/prisma/client';

/** Names on approved lines. An auditor reads lines through the view that masks identifiers, and nothing else of them. */
export async function fullNames(
  { tx, actor }: Pick<QueryCtx, 'tx' | 'actor'>,
  lineIds: readonly string[],
): Promise<Map<string, string>> {
  const table = Prisma.raw(actor.placeRole === 'auditor' ? '"MaskedLine"' : '"ListLine"');
  const rows = await tx.$queryRaw<{ id: string; fullName: string }[]>`
    select id, "fullName" from ${table} where id = any(${[...lineIds]}::uuid[])`;
  return new Map(rows.map(({ id, fullName }) => [id, fullName]));
}
