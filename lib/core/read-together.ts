import type { Actor } from '@/lib/access/actor-type';
import { cache } from 'react';
import { DomainError } from './errors';
import { inPlace, placeOf, type Tx } from './place';

export type Read<T> = (tx: Tx) => Promise<T>;

/** What the reads of one transaction have found, by what it is called. None for a command: what it has changed it reads anew. */
const found = new WeakMap<Tx, Map<string, Promise<unknown>>>();

/** The same row for all reads of a page: its layout and its parts ask for the same drive. */
export function once<T>(tx: Tx, name: string, read: () => Promise<T>): Promise<T> {
  const rows = found.get(tx);
  if (!rows) return read();
  const row = (rows.get(name) as Promise<T> | undefined) ?? read();
  rows.set(name, row);
  return row;
}

/**
 * Reads of one actor that share a transaction when one is asked for while another is being done: opening one costs as much as three
 * statements. Answers come after the commit, so nothing is shown whose entry in the access log is not kept. A read that finds nothing
 * (DomainError) fails alone; any other error fails all of them.
 */
export function sharedReads(actor: Actor): <T>(run: Read<T>) => Promise<T> {
  let open: { waiting: Read<void>[]; committed: Promise<void> } | null = null;
  return async <T>(run: Read<T>): Promise<T> => {
    let outcome: PromiseSettledResult<T> | undefined;
    const read: Read<void> = async (tx) => {
      [outcome] = await Promise.allSettled([run(tx)]);
      if (outcome.status === 'rejected' && !(outcome.reason instanceof DomainError)) throw outcome.reason;
    };
    if (open) open.waiting.push(read);
    else {
      const begun = { waiting: [read], committed: Promise.resolve() };
      const close = () => {
        if (open === begun) open = null; // whoever asks after this opens the next one
      };
      begun.committed = inPlace(placeOf(actor), async (tx) => {
        found.set(tx, new Map());
        for (let next = begun.waiting.shift(); next; next = begun.waiting.shift()) await next(tx);
        close();
      }).finally(close);
      open = begun;
    }
    await open.committed;
    if (outcome?.status === 'fulfilled') return outcome.value;
    throw outcome?.reason ?? new Error('a read was not begun');
  };
}

/** Per page that is being made; outside of a page nobody shares. */
const ofThisPage = cache(() => new Map<Actor, ReturnType<typeof sharedReads>>());

/** A read of a page, in one transaction with whatever else the page asks for meanwhile: its layout the drive, itself the rows. */
export function readTogether<T>(actor: Actor, run: Read<T>): Promise<T> {
  const page = ofThisPage();
  const reads = page.get(actor) ?? sharedReads(actor);
  page.set(actor, reads);
  return reads(run);
}
