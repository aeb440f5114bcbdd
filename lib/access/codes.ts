import { createHash, createHmac, randomBytes } from 'node:crypto';
import { authSecret } from './cookie';

/** Crockford's alphabet: no I, L, O, U. 16 characters are 80 bits. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 16;

const lettersOf = (bytes: Buffer): string =>
  Array.from(bytes.subarray(0, LENGTH), (byte) => ALPHABET[byte % 32]).join('');

/** `ABCD-EFGH-JKMN-PQRS`, to be read aloud and typed. */
export const groupCode = (code: string): string => (code.match(/.{4}/g) ?? []).join('-');

export const newAccessCode = (): string => lettersOf(randomBytes(LENGTH));

/**
 * The code of one press of a button by one person. It is never stored, neither in the invitation nor in the stored answer of the
 * press: the same press gives the same code again, also after an answer that was lost, and prints the slip.
 */
export const codeOfPress = (userId: string, requestId: string): string =>
  lettersOf(createHmac('sha256', authSecret()).update(`access code\n${userId}\n${requestId}`).digest());

/** The secret in the address of a calendar, worked out from the id of its row: shown as often as its owner asks, and never stored. */
export const calendarSecret = (addressId: string): string =>
  lettersOf(createHmac('sha256', authSecret()).update(`calendar\n${addressId}`).digest());

/** What a person typed, as it was made: capitals, without dashes, with the letters people confuse put right. */
export const normalCode = (typed: string): string =>
  typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');

/** All that is kept of a code. 80 random bits need no slow hash. */
export const codeHash = (code: string): string => createHash('sha256').update(normalCode(code)).digest('hex');
