import type { z } from 'zod';

type Leaf = { parent: Record<string, unknown>; key: string };

function* leaves(value: unknown): Generator<Leaf> {
  if (value === null || typeof value !== 'object') return;
  for (const [key, inner] of Object.entries(value)) {
    yield { parent: value as Record<string, unknown>, key };
    yield* leaves(inner);
  }
}

/** The data with each part replaced where the schema still accepts the whole: what a caller may give at worst. */
export function replaced<T>(data: T, schema: z.ZodType, change: (value: unknown, key: string) => unknown): T {
  const copy = structuredClone(data);
  for (const { parent, key } of [...leaves(copy)]) {
    const before = parent[key];
    const after = change(before, key);
    if (after === before) continue;
    parent[key] = after;
    if (!schema.safeParse(copy).success) parent[key] = before;
  }
  return copy;
}

const LONG = 'Nguyễn Phúc Quỳnh Hương Giang, tổ dân phố Thanh Mai, phường Đa Mai, tỉnh Bắc Ninh; '.repeat(4);

export const asLittleAsAllowed = (value: unknown): unknown => (Array.isArray(value) ? [] : null);
export const asLongAsImaginable = (value: unknown, key: string): unknown =>
  typeof value === 'string' && key !== 'url' ? LONG : value;
