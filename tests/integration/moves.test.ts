import { existsSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { asOwner } from '@/tests/support/database';

type Moves = Record<string, Record<string, readonly string[]>>;

/** Tables of moves in code, by the model they are about: `export const MOVES = { Drive: { draft: ['approved', …] } }`. */
async function movesInCode(): Promise<Moves> {
  const found: Moves = {};
  for (const file of readdirSync('lib').map((stage) => `lib/${stage}/rules.ts`)) {
    if (!existsSync(file)) continue;
    const { MOVES } = (await import(resolve(file))) as { MOVES?: Moves };
    for (const [model, table] of Object.entries(MOVES ?? {})) {
      expect(found, `${model} has two tables`).not.toHaveProperty(model);
      found[model] = table;
    }
  }
  return found;
}

const pairs = (moves: Moves): string[] =>
  Object.entries(moves)
    .flatMap(([model, table]) =>
      Object.entries(table).flatMap(([from, to]) => to.map((state) => `${model}: ${from} → ${state}`)),
    )
    .sort();

test('each stage knows the same moves as the database', async () => {
  const { rows } = await asOwner((c) =>
    c.query<{ tbl: string; from: string; to: string }>('select tbl, "from", "to" from tt.moves'),
  );
  const inDatabase = rows.map(({ tbl, from, to }) => `${tbl}: ${from} → ${to}`).sort();
  expect(pairs(await movesInCode())).toEqual(inDatabase);
});
