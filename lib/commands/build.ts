/** Builds the web application when its code is newer than the build. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

import { runProgram } from './children';
import { fingerprint } from './fingerprint';
import { withLock } from './locks';
import { CommandError, say } from './messages';

const SOURCES = [
  'app',
  'components',
  'lib',
  'public',
  'next.config.ts',
  'postcss.config.mjs',
  'proxy.ts',
  'tsconfig.json',
];
const ALSO = ['package-lock.json', 'prisma/schema.prisma'];
const SKIP = ['lib/generated', 'lib/commands', 'lib/decisions'];

/** Kept inside the build: whoever removes or replaces the build removes this too. */
const STAMP = '.next/made-from';

export const NEXT = 'node_modules/next/dist/bin/next';

export async function buildIfNewer(): Promise<void> {
  await withLock('node_modules/.trao-the-build', async () => {
    const wanted = fingerprint([...SOURCES, ...ALSO], SKIP);
    if (existsSync(STAMP) && existsSync('.next/BUILD_ID') && readFileSync(STAMP, 'utf8') === wanted) return;
    say('Đang dựng ứng dụng, khoảng một phút…', 'Building the application, about a minute…');
    const { code, output, seconds } = await runProgram([NEXT, 'build'], { NODE_ENV: 'production' }, { yielding: true });
    if (code !== 0) {
      console.error(output);
      throw new CommandError(
        'Không dựng được ứng dụng; lý do ở trên.',
        'The application could not be built; see above.',
      );
    }
    writeFileSync(STAMP, wanted);
    say(`Đã dựng xong sau ${seconds.toFixed(0)} giây.`, `Built in ${seconds.toFixed(0)} seconds.`);
  });
}
