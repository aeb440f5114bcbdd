import type { QueryCtx } from '@/lib/core/query';
import type { ColumnKey } from './columns';
import type { ProblemCode } from './problems';

export interface ProblemGroup {
  code: ProblemCode;
  column: ColumnKey;
  /** How many lines have it, each with a suggestion of its own. */
  lines: number;
}

/** Kinds of problems that several waiting lines share and that each have a suggestion, the most frequent first. */
export const problemGroups = ({ tx }: QueryCtx, listId: string): Promise<ProblemGroup[]> =>
  tx.$queryRaw<ProblemGroup[]>`
    select p ->> 'code' as code, min(p ->> 'column') as "column", count(distinct l.id)::int as lines
      from "ListLine" l cross join lateral jsonb_array_elements(l.problems) p
     where l."listId" = ${listId}::uuid and l.state = 'waiting' and p ? 'suggestion'
     group by 1 having count(distinct l.id) > 1 order by 3 desc`;
