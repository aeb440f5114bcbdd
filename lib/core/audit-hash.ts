/** Hashes of values in audit rows, without the product's own client: the auditor's command computes the same. */
import { createHmac } from 'node:crypto';

/** Field → hash. */
export type Hashes = Record<string, string>;

/**
 * HMAC-SHA256 of a field and its value under the key of one subject, which is made of the installation's secret and the subject's
 * salt. Neither alone opens it, and a citizen id has too few digits to be safe under a plain hash.
 */
export function valueHash(secret: string, salt: string, field: string, value: string): string {
  const key = createHmac('sha256', secret).update(salt).digest();
  return createHmac('sha256', key).update(`${field}\n${value}`).digest('hex');
}
