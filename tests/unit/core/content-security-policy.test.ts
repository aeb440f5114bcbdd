import { expect, test } from 'vitest';
import { contentSecurityPolicy } from '@/lib/core/content-security-policy';

test('scripts run by nonce only, and nobody may frame a page', () => {
  const policy = contentSecurityPolicy('abc', '/drives', false);
  expect(policy).toContain("script-src 'self' 'nonce-abc' 'strict-dynamic';");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toContain('unsafe-eval');
});

test.each([
  ['/drives/1/handovers', true],
  ['/drives/1/handovers/2', true],
  ['/scan', true],
  ['/drives', false],
  ['/handovers-report', false],
])('%s may compile WebAssembly: %s', (pathname, may) => {
  expect(contentSecurityPolicy('abc', pathname, false).includes("'wasm-unsafe-eval'")).toBe(may);
});
