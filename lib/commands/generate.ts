/** Writes Prisma's client when the schema is newer than it. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';

import { runProgram } from './children';
import { fingerprint } from './fingerprint';
import { withLock } from './locks';
import { CommandError } from './messages';

const OUTPUT = 'lib/generated';
const STAMP = `${OUTPUT}/made-from`;

export async function generateClient(): Promise<void> {
  mkdirSync(OUTPUT, { recursive: true });
  await withLock(`${OUTPUT}/lock`, async () => {
    const wanted = fingerprint(['prisma/schema.prisma', 'node_modules/prisma/package.json']);
    const made = existsSync(STAMP) ? readFileSync(STAMP, 'utf8') : '';
    if (made === wanted && existsSync(`${OUTPUT}/prisma/client.ts`)) return;
    const { code, output } = await runProgram(['node_modules/prisma/build/index.js', 'generate']);
    if (code !== 0) {
      throw new CommandError(
        `Không tạo được mã truy cập dữ liệu: ${output}`,
        'The data client could not be generated.',
      );
    }
    writeFileSync(STAMP, wanted);
  });
}
