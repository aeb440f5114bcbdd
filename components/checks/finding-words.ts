import type { Formatter } from '@/lib/i18n/format';

type Say = ((key: string, values?: Record<string, string | number>) => string) & { has: (key: string) => boolean };

/**
 * What a check says about a line, in one sentence; `words` from `getTranslations('checks')`. Days among the numbers are written
 * as in the reader's language.
 */
export function findingWords(
  words: unknown,
  f: Formatter,
  finding: { kind: string; params: Record<string, string | number> },
): string {
  const say = words as Say;
  const key = `findings.${finding.kind}`;
  if (!say.has(key)) return finding.kind;
  const values = Object.entries(finding.params).map(([name, value]) => [
    name,
    typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? f.day(value) : value,
  ]);
  return say(key, Object.fromEntries(values) as Record<string, string | number>);
}
