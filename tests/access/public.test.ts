import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Every read that needs no sign-in. A name that is added here has been looked at: no personal data comes out of it. */
const PUBLIC = [
  'lib/core/health.ts health',
  'lib/documents/proof.ts findProof',
  'lib/reports/public-totals.ts publicTotals',
];

test('nothing else is public', () => {
  const files = readdirSync('lib', { recursive: true, encoding: 'utf8' })
    .map((file) => `lib/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.ts') && !file.startsWith('lib/generated') && file !== 'lib/core/query.ts');
  const found = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/(?:export const (\w+) = )?definePublicQuery\(/g)].map(
      ([, name]) => `${file} ${name ?? 'without a name'}`,
    ),
  );
  expect(found.sort()).toEqual(PUBLIC);
});
