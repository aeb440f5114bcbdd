import { hash, verify } from '@node-rs/argon2';

/** OWASP's second choice for argon2id: 19 MiB, 2 passes, 1 lane; about 30 ms on one core. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFC'), COST);

let decoy: Promise<string> | undefined;

/**
 * Compares a password with a stored hash. Without a hash (an unknown user, or one who never set a password) the same work is
 * done on a decoy, so that the time of the answer tells nothing.
 */
export async function verifyPassword(stored: string | null | undefined, password: string): Promise<boolean> {
  decoy ??= hashPassword('nobody has this password');
  const matches = await verify(stored ?? (await decoy), password.normalize('NFC'));
  return matches && Boolean(stored);
}

const COMMON = ['password', 'matkhau', 'mật khẩu', '12345', 'abcdef', 'qwerty', 'baohiem', 'bảo hiểm', 'traothe'];

/** At least 12 characters of 5 kinds, none of the words tried first, and not the person's own names. */
export function isWeakPassword(password: string, ownWords: readonly string[]): boolean {
  const text = password.normalize('NFC').toLowerCase();
  const own = ownWords.flatMap((word) => word.toLowerCase().split(/[\s.@_-]+/)).filter((word) => word.length > 3);
  if ([...text].length < 12 || new Set(text).size < 5) return true;
  const rest = [...COMMON, ...own].reduce((left, word) => left.replaceAll(word, ''), text);
  return [...rest].length < 8;
}
