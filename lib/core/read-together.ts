import { cache } from 'react';
import { DomainError } from './errors';
import { inPlace, type Place, type Tx } from './place';

type Read = (tx: Tx) => Promise<void>;

/** One per page that is being made: the reads that its open transaction still has to do. Outside of a page nobody shares. */
const ofThisPage = cache((): { waiting: Read[] | null } => ({ waiting: null }));

/**
 * Reads under a place, in one transaction with whatever else the same page asks for meanwhile (its layout the drive, itself the rows):
 * opening one costs as much as three statements. Answers come after the commit, so nothing is shown whose entry in the access log is
 * not kept. A read that finds nothing fails alone; an error fails all of them. A page has one actor, so one place.
 */
export async function readTogether<T>(place: Place, run: (tx: Tx) => Promise<T>): Promise<T> {
  const page = ofThisPage();
  let outcome: PromiseSettledResult<T> | undefined;
  const read: Read = async (tx) => {
    [outcome] = await Promise.allSettled([run(tx)]);
    if (outcome.status === 'rejected' && !(outcome.reason instanceof DomainError)) throw outcome.reason;
  };
  await (page.waiting ? join(page.waiting, read) : open(page, place, read));
  if (outcome?.status === 'fulfilled') return outcome.value;
  throw outcome?.reason ?? new Error('a read was not begun');
}

const committed = new WeakMap<Read[], Promise<void>>();

function join(waiting: Read[], read: Read): Promise<void> {
  waiting.push(read);
  return committed.get(waiting)!;
}

function open(page: { waiting: Read[] | null }, place: Place, first: Read): Promise<void> {
  const waiting = [first];
  page.waiting = waiting;
  const done = inPlace(place, async (tx) => {
    for (let read = waiting.shift(); read; read = waiting.shift()) await read(tx);
    page.waiting = null; // whoever comes now opens the next one
  }).finally(() => {
    if (page.waiting === waiting) page.waiting = null;
  });
  committed.set(waiting, done);
  return done;
}
