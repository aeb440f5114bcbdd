import { dateToDay } from '@/lib/core/clock';
import { definePublicQuery } from '@/lib/core/query';

/** A code as people type it: blanks, hyphens and lower case do not matter, and O, I, L stand for the digits they look like. */
export const normalCode = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');

/** What anybody may know of a document by its code: kind, number, day, issuer, void or not. Never a name or an amount. */
export const findProof = definePublicQuery(async (tx, typed: string) => {
  const code = normalCode(typed);
  if (code.length !== 16) return null;
  const proof = await tx.documentProof.findUnique({ where: { code } });
  return proof && { ...proof, date: dateToDay(proof.date) };
});
