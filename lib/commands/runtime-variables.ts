import type { Env } from '@/lib/core/env';

import type { Variables } from './children';
import type { Prepared } from './prepare-database';
import { loadSecrets } from './secrets';

/** Where people reach the product. */
export const publicUrl = (env: Env): string => env.APP_URL ?? `http://localhost:${env.PORT}`;

/** The demo province is loaded where nobody named a database of their own, or asked for it. */
export const isDemo = (env: Env): boolean => (env.DEMO === undefined ? !env.DATABASE_URL : env.DEMO === '1');

/** What the web server is told: the login that owns nothing, and the secrets of this installation. */
export function webVariables(env: Env, { appUrl }: Prepared): Variables {
  const secrets = loadSecrets(env.DATA_DIR);
  const authSecret = env.AUTH_SECRET ?? secrets.authSecret;
  return {
    NODE_ENV: 'production',
    PORT: String(env.PORT),
    DATA_DIR: env.DATA_DIR,
    DATABASE_URL: appUrl,
    DATABASE_OWNER_URL: undefined,
    DATABASE_DIRECT_URL: undefined,
    APP_URL: env.APP_URL, // unset, the host of each request counts: localhost and 127.0.0.1 both work
    NEXTAUTH_URL: env.APP_URL,
    AUTH_SECRET: authSecret,
    NEXTAUTH_SECRET: authSecret,
    AUDIT_SECRET: env.AUDIT_SECRET ?? secrets.auditSecret,
    DEMO: isDemo(env) ? '1' : '0',
  };
}

/** The worker signs in with a login of its own, and writes the nightly dump as the owner. */
export const workerVariables = (env: Env, database: Prepared): Variables => ({
  ...webVariables(env, database),
  APP_URL: publicUrl(env), // jobs have no request that could tell
  DATABASE_URL: database.jobsUrl,
  DATABASE_DIRECT_URL: database.jobsUrl,
  DATABASE_OWNER_URL: database.ownerUrl,
  DATABASE_POOL: '10',
});
