import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

/** A person as the provider knows him. */
export interface Account {
  email?: string;
  email_verified?: boolean;
  amr?: string[];
}

export const CLIENT = { id: 'trao-the', secret: 'a-secret-of-the-tests' };

const MINUTES = {
  ttl: Object.fromEntries(['AccessToken', 'Grant', 'IdToken', 'Interaction', 'Session'].map((k) => [k, 600])),
};

/**
 * A real OpenID Connect provider on 127.0.0.1. It asks nobody for a password: whoever `signsIn` last is in front of it, and agrees.
 */
export async function startIssuer(callbackUrl: string, accounts: Record<string, Account>) {
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    ...MINUTES,
    clients: [{ client_id: CLIENT.id, client_secret: CLIENT.secret, redirect_uris: [callbackUrl] }],
    claims: { openid: ['sub', 'amr'], email: ['email', 'email_verified'] },
    conformIdTokenClaims: false, // the claims stand in the id token, as most providers do it
    cookies: { keys: ['of the tests'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_ctx, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_ctx, sub) => ({ accountId: sub, claims: () => ({ sub, ...accounts[sub] }) }),
  });
  let person = '';

  async function interact(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { prompt, params, session } = await provider.interactionDetails(request, response);
    if (prompt.name === 'login') {
      const { amr } = accounts[person] ?? {};
      const login = { accountId: person, ...(amr ? { amr } : {}) };
      return provider.interactionFinished(request, response, { login });
    }
    const grant = new provider.Grant({ accountId: session?.accountId ?? '', clientId: String(params.client_id) });
    grant.addOIDCScope(String(params.scope));
    await provider.interactionFinished(request, response, { consent: { grantId: await grant.save() } });
  }
  const handler = provider.callback();
  const answer = (request: IncomingMessage, response: ServerResponse) =>
    request.url?.startsWith('/interaction/') ? interact(request, response) : handler(request, response);

  return {
    issuer,
    signsIn: (sub: string) => void (person = sub),
    stop: () => new Promise((done) => server.close(done)),
  };
}

/** What a browser keeps between requests. */
export class CookieJar {
  private kept = new Map<string, string>();
  take(headers: string[]): void {
    for (const header of headers) {
      const [pair = ''] = header.split(';');
      const at = pair.indexOf('=');
      const value = pair.slice(at + 1);
      if (value) this.kept.set(pair.slice(0, at), value);
      else this.kept.delete(pair.slice(0, at));
    }
  }
  all(): Record<string, string> {
    return Object.fromEntries(this.kept);
  }
  get header(): string {
    return [...this.kept].map(([name, value]) => `${name}=${value}`).join('; ');
  }
}

/** Follows redirects as a new browser would, to the first address that begins like this one. */
export async function followTo(start: string, target: string): Promise<URL> {
  const jar = new CookieJar();
  let url = start;
  for (let step = 0; step < 20 && !url.startsWith(target); step += 1) {
    const response = await fetch(url, { redirect: 'manual', headers: { cookie: jar.header } });
    jar.take(response.headers.getSetCookie());
    const location = response.headers.get('location');
    if (!location) throw new Error(`${url} answers ${response.status}: ${(await response.text()).slice(0, 500)}`);
    url = new URL(location, url).href;
  }
  return new URL(url);
}
