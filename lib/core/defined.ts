/** Marks what was made by a `define…`: the source test fails on a public export without it. */
export const DEFINED = Symbol.for('trao-the.defined');

export const markDefined = <T extends object>(made: T): T => Object.assign(made, { [DEFINED]: true });

export const isDefined = (value: unknown): boolean =>
  (typeof value === 'function' || typeof value === 'object') && value !== null && DEFINED in value;
