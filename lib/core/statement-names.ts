import type { PrismaPg } from '@prisma/adapter-pg';

type Options = NonNullable<ConstructorParameters<typeof PrismaPg>[1]>;
type Named = NonNullable<Options['statementNameGenerator']>;

/** Texts that a connection keeps at most: each is some 50 kB of its memory in PostgreSQL, times the connections of the pool. */
const MOST = 300;
/** Times that a text must have come: lists of ids make texts of their own, most of which never come again. */
const OFTEN = 3;
/** Rare texts that are counted at most before counting begins anew. */
const COUNTED = 5_000;

/**
 * Names for statements that come again and again: PostgreSQL then reads and plans a text once per connection, which costs more than
 * running it. A plan that was made under one role is made anew under another (row-level security), so a name gives nobody another's rows.
 * An empty name means: not kept. For `statementNameGenerator` of the adapter.
 */
export function statementNames(most = MOST, often = OFTEN): Named {
  const names = new Map<string, string>();
  const times = new Map<string, number>();
  return ({ sql }) => {
    const known = names.get(sql);
    if (known) return known;
    if (names.size >= most) return '';
    const seen = (times.get(sql) ?? 0) + 1;
    if (seen < often) {
      if (times.size >= COUNTED) times.clear();
      times.set(sql, seen);
      return '';
    }
    times.delete(sql);
    const name = `s${names.size}`;
    names.set(sql, name);
    return name;
  };
}
