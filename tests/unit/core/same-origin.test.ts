import { expect, test } from 'vitest';
import { assertSameOrigin } from '@/lib/core/same-origin';

const HOST = { host: 'trao-the.example' };
const OWN = 'https://trao-the.example';

test.each([
  ['its own page', { origin: OWN, 'sec-fetch-site': 'same-origin' }],
  ['its own page in an old browser', { origin: OWN }],
  ['its own page behind a proxy', { origin: OWN, host: '10.0.0.2:3000', 'x-forwarded-host': 'trao-the.example' }],
])('takes a write from %s', (_, headers) => {
  expect(() => assertSameOrigin(new Headers({ ...HOST, ...headers }))).not.toThrow();
});

test.each([
  ['another site', { origin: 'https://other.example', 'sec-fetch-site': 'cross-site' }],
  ['another site that hides where it is', { origin: 'null' }],
  ['a neighbour under the same domain', { origin: OWN, 'sec-fetch-site': 'same-site' }],
  ['a page of another port', { origin: `${OWN}:8443` }],
  ['no browser page', {}],
])('refuses a write from %s', (_, headers) => {
  expect(() => assertSameOrigin(new Headers({ ...HOST, ...headers }))).toThrow('notAllowed');
});
