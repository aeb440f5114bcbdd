/** `npm run bench [name…]`: measures what the product promises to keep, beside a reference on the same machine. */
import { readdirSync } from 'node:fs';

import { dataFile, writeJson } from './data-folder';
import { CommandError } from './messages';
import { readSettings } from './settings';

/** `ratio` is ours / reference: below 1 we need less. */
export type Measure = { name: string; ours: number; reference: number; ratio: number; unit: string };

type BenchFile = { bench(): Promise<Measure[]> };

const FOLDER = 'lib/commands/bench';

const round = (value: number): number => Number(value.toPrecision(4));

export async function bench(names: string[]): Promise<void> {
  const env = readSettings();
  const known = readdirSync(FOLDER).map((file) => file.replace(/\.ts$/, ''));
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    const list = known.join(', ');
    throw new CommandError(`Không có phép đo ${unknown.join(', ')}; có: ${list}`, `No such bench; there are: ${list}`);
  }
  const measures: Measure[] = [];
  for (const name of names.length > 0 ? names : known) {
    const path: string = `@/${FOLDER}/${name}`;
    measures.push(...(await ((await import(path)) as BenchFile).bench()));
  }
  const rows = measures.map((each) => ({
    ...each,
    ours: round(each.ours),
    reference: round(each.reference),
    ratio: round(each.ratio),
  }));
  console.table(rows);
  writeJson(dataFile(env.DATA_DIR, 'bench.json'), rows);
}
