import type { Problem } from '@/lib/lists/problems';

type Say = (key: string, values?: Record<string, string | number>) => string;

/** Column, reason and what to do about one problem; `t` speaks for the namespace `problems`. */
export const problemText = (t: unknown, { column, code, params }: Problem) => {
  const say = t as Say;
  return {
    column: say(`columns.${column}`),
    reason: say(`${code}.reason`, params ?? {}),
    fix: say(`${code}.fix`, params ?? {}),
  };
};
