/** Reasons of one refusal that one sentence says. */
const SAME: Readonly<Record<string, string>> = { time: 'heavy', memory: 'heavy', inflated: 'heavy' };

/**
 * Where the words of a refusal depend on why (`errors.because.<code>.<reason>`, instead of the general sentence): why a file was
 * too large or unreadable, what an unknown one is.
 */
export function reasonKey(code: string, details: Record<string, unknown> = {}): string | null {
  const reason = code === 'fileUnknownFormat' ? details.found : details.reason;
  return typeof reason === 'string' ? `because.${code}.${SAME[reason] ?? reason}` : null;
}
