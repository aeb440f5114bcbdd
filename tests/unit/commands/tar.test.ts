import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { readTar, TarWriter } from '@/lib/commands/tar';

const folder = mkdtempSync(join(tmpdir(), 'tar-'));
const entries = [
  { name: 'tables/Place.ndjson.gz', content: Buffer.from('Đa Mai') },
  { name: 'empty', content: Buffer.alloc(0) },
  { name: 'files/ab/' + 'a'.repeat(64), content: Buffer.alloc(512 * 3, 7) },
];

function write(name: string): string {
  const path = join(folder, name);
  const archive = new TarWriter(path, new Date('2026-11-23T00:00:00Z'));
  for (const entry of entries) archive.add(entry.name, entry.content);
  archive.close();
  return path;
}

test('what is written comes back, and only its owner may read it', () => {
  const path = write('whole.tar');
  expect([...readTar(path)]).toEqual(entries);
  expect(statSync(path).mode & 0o777).toBe(0o600);
});

test('the tar of the system opens it', () => {
  const names = execFileSync('tar', ['-tf', write('system.tar')], { encoding: 'utf8' });
  expect(names.trim().split('\n')).toEqual(entries.map((entry) => entry.name));
});

test('a file that was cut off is refused', () => {
  const path = join(folder, 'cut.tar');
  writeFileSync(path, readFileSync(write('to-cut.tar')).subarray(0, 1200));
  expect(() => [...readTar(path)]).toThrow('cut off');
});

test('a byte that is changed anywhere but in a content is noticed', () => {
  const path = write('to-change.tar');
  const bytes = readFileSync(path);
  const spots = entries.map(({ content }) => content.length);
  // Contents stand after their header of 512 bytes, padded to the next 512.
  const inContent = new Set<number>();
  let at = 0;
  for (const size of spots) {
    for (let i = 0; i < size; i++) inContent.add(at + 512 + i);
    at += 512 + Math.ceil(size / 512) * 512;
  }
  for (let i = 0; i < bytes.length; i++) {
    if (inContent.has(i)) continue;
    const changed = Buffer.from(bytes);
    changed.writeUInt8(changed.readUInt8(i) ^ 1, i);
    writeFileSync(path, changed);
    expect(() => [...readTar(path)], `byte ${i}`).toThrow();
  }
});
