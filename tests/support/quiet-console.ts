/** A warning nobody expected is a fault: anything on console.error or console.warn fails the test that said it. */
import { format } from 'node:util';

import { afterEach, beforeEach } from 'vitest';

let said: string[] = [];
let expected: RegExp[] = [];

/** Names what this test will say on purpose. */
export const expectConsole = (...patterns: RegExp[]): void => void expected.push(...patterns);

const record = (...parts: unknown[]): void => {
  const line = format(...parts);
  if (!expected.some((pattern) => pattern.test(line))) said.push(line);
};
console.error = record;
console.warn = record;

beforeEach(() => {
  said = [];
  expected = [];
});

afterEach(() => {
  if (said.length > 0) throw new Error(`Said on the console: ${said.join('\n')}`);
});
