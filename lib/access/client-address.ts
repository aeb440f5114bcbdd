import { createHash } from 'node:crypto';

/**
 * The address a request came from: the last entry of X-Forwarded-For, which the nearest proxy (or Next itself) wrote.
 * Whatever stands before it was sent by the client and is not believed.
 */
export function clientAddress(headers: Headers): string {
  return headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() || 'unknown';
}

/** As kept beside a session: enough to see that two sessions came from one address, not which. */
export const addressHash = (address: string): string =>
  createHash('sha256').update(address).digest('base64url').slice(0, 16);
