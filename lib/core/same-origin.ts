import { DomainError } from './errors';

/**
 * Refuses a write that another site's page sent with the reader's cookies. For route handlers: Next checks its server
 * actions itself. Browsers always send Sec-Fetch-Site or, the older ones, Origin with a POST; whoever sends neither is
 * no browser page and is refused too.
 * @throws DomainError notAllowed
 */
export function assertSameOrigin(headers: Headers): void {
  const site = headers.get('sec-fetch-site');
  const origin = headers.get('origin');
  const host = headers.get('x-forwarded-host') ?? headers.get('host');
  const sameHost = origin !== null && URL.canParse(origin) && new URL(origin).host === host;
  if (site !== null && site !== 'same-origin') throw new DomainError('notAllowed');
  if (origin === null ? site === null : !sameHost) throw new DomainError('notAllowed');
}
