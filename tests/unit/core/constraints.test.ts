import { expect, test } from 'vitest';
import { asDomainError } from '@/lib/core/constraints';

const error = (message: string, more: object = {}) => Object.assign(new Error(message), more);

test.each([
  [
    'the name of a constraint',
    error('conflicting key', { cause: { constraint: 'oneItemPerHuman' } }),
    'alreadyEntitled',
  ],
  ['the message of a trigger', error('overspent'), 'overspent'],
  ['a serialisation failure', error('failed', { meta: { code: '40001' } }), 'busy'],
  ['a deadlock', error('failed', { cause: { originalCode: '40P01' } }), 'busy'],
])('%s is a refusal', (_, given, code) => {
  expect(asDomainError(given)).toMatchObject({ code });
});

test.each([
  [
    'the path of a file',
    error('x is not a function', { stack: 'Error\n    at /app/lib/funds/refuse-overspent.ts:40001' }),
  ],
  ['a longer number', error('no row with 240001')],
  ['a longer name', error('overspentTwice is not defined')],
])('%s is none', (_, given) => {
  expect(asDomainError(given)).toBe(given);
});
