import { Secret, TOTP } from 'otpauth';

/** Seconds of one code, and how many codes before and after are taken for clocks that are a little off (RFC 6238). */
const PERIOD = 30;
const WINDOW = 1;

const totp = (secret: string, label: string) =>
  new TOTP({
    issuer: 'Trao Thẻ',
    label,
    secret: Secret.fromBase32(secret),
    period: PERIOD,
    digits: 6,
    algorithm: 'SHA1',
  });

/** 160 random bits in base32, as authenticator apps take them. */
export const newTotpSecret = (): string => new Secret({ size: 20 }).base32;

/** What the QR code of the set-up page says. */
export const totpUri = (secret: string, userName: string): string => totp(secret, userName).toString();

/** The 30-second step whose code this is, or null. The caller stores the step and refuses it, and older ones, from then on. */
export function totpStepOf(secret: string, code: string, at: Date): number | null {
  const delta = totp(secret, '').validate({ token: code.replace(/\s/g, ''), timestamp: at.getTime(), window: WINDOW });
  return delta === null ? null : Math.floor(at.getTime() / 1000 / PERIOD) + delta;
}
