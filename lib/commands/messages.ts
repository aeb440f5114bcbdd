/** A failure that the operator can mend. Printed as two lines, Vietnamese first; anything else that is thrown is a bug. */
export class CommandError extends Error {
  constructor(
    readonly vi: string,
    readonly en: string,
  ) {
    super(en);
    this.name = 'CommandError';
  }
}

/** Says one thing in both languages. */
export const say = (vi: string, en: string): void => console.log(`${vi}\n  ${en}`);

/** A failure as lines for the terminal: ours without a stack, a bug with one. */
export function describeFailure(error: unknown): string {
  if (error instanceof CommandError) return `\n✗ ${error.vi}\n  ${error.en}`;
  return `\n✗ ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}
