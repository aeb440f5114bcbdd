import type { OAuthConfig } from 'next-auth/providers/oauth';

/** What an identity provider says of a person (OpenID Connect core, section 5.1; `amr`: RFC 8176). */
export interface Claims {
  sub: string;
  email?: string;
  email_verified?: boolean;
  amr?: string[];
}

/** next-auth's name of it, also in the address that the provider leads back to: /api/auth/callback/oidc. */
export const OIDC = 'oidc';

/** How the button calls it; null when no provider is configured. */
export const identityProviderName = (): string | null =>
  process.env.OIDC_ISSUER ? (process.env.OIDC_NAME ?? new URL(process.env.OIDC_ISSUER).hostname) : null;

/** The configured provider for next-auth: authorization code with PKCE, state and nonce; the id token is verified with its keys. */
export function identityProvider(): OAuthConfig<Claims> | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = process.env;
  const name = identityProviderName();
  if (!issuer || !clientId || !clientSecret || !name) return null;
  return {
    id: OIDC,
    name,
    type: 'oauth',
    wellKnown: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
    authorization: { params: { scope: 'openid email profile' } },
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    clientId,
    clientSecret,
    httpOptions: { timeout: 10_000 },
    profile: ({ sub }) => ({ id: sub }),
  };
}

/** Ways of proving oneself that are, or that say there was, a second factor. */
const SECOND_FACTORS = ['mfa', 'otp', 'hwk', 'swk', 'sms', 'fpt', 'face'];

export const hadSecondFactor = (claims: Claims): boolean =>
  (claims.amr ?? []).some((way) => SECOND_FACTORS.includes(way));

/** An address that the provider does not vouch for binds nobody, unless the operator vouches for the provider. */
export const vouchedEmail = (claims: Claims): string | null =>
  claims.email && (claims.email_verified === true || process.env.OIDC_TRUST_EMAIL === '1')
    ? claims.email.normalize('NFC').trim().toLowerCase()
    : null;
