import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { forgetHeads, noteHead, notedHeads } from '@/lib/core/audit-heads';

test('one head a day is noted, the first, until the chain is thrown away with its database', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'heads-'));
  forgetHeads(dataDir);
  noteHead(dataDir, '2026-11-26', { seq: 5n, hash: 'a' });
  noteHead(dataDir, '2026-11-26', { seq: 9n, hash: 'b' });
  noteHead(dataDir, '2026-11-27', { seq: 12n, hash: 'c' });
  expect(notedHeads(dataDir)).toEqual([
    { day: '2026-11-26', seq: 5n, hash: 'a' },
    { day: '2026-11-27', seq: 12n, hash: 'c' },
  ]);
  forgetHeads(dataDir);
  expect(notedHeads(dataDir)).toEqual([]);
});
