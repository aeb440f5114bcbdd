import { appendFileSync, existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Head } from './audit-chain';
import type { Day } from './clock';

/**
 * One line per day, `day seq hash`, outside of the database: who rewrites the database cannot rewrite this file with it.
 * An operator copies or prints it; `verify-audit` compares it with the chain.
 */
export const headsFile = (dataDir: string): string => path.join(/* turbopackIgnore: true */ dataDir, 'audit-heads.txt');

export function notedHeads(dataDir: string): (Head & { day: Day })[] {
  if (!existsSync(headsFile(dataDir))) return [];
  return readFileSync(headsFile(dataDir), 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [day = '', seq = '', hash = ''] = line.split(' ');
      return /^\d+$/.test(seq) ? [{ day, seq: BigInt(seq), hash }] : [];
    });
}

/** Notes the first head of a day; later ones of the same day are left out. */
export function noteHead(dataDir: string, day: Day, head: Head): void {
  if (notedHeads(dataDir).some((noted) => noted.day >= day)) return;
  appendFileSync(headsFile(dataDir), `${day} ${head.seq} ${head.hash}\n`, { mode: 0o600 });
}

/** The heads of a chain that is thrown away with its database: the next one begins anew and would not contain them. */
export const forgetHeads = (dataDir: string): void => rmSync(headsFile(dataDir), { force: true });
