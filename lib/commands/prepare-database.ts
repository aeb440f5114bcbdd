import type { Env } from '@/lib/core/env';

import { ensureLogins, rolePrefix } from './login-roles';
import { migrate } from './migrate';
import { prepareJobs } from './prepare-jobs';
import { loadReferenceData } from './reference-data';
import type { Secrets } from './secrets';
import { addressLike, userOf, withClient } from './sql';

export type Prepared = {
  ownerUrl: string;
  appUrl: string;
  jobsUrl: string;
  /** Prefix of the roles of places. */
  prefix: string;
  /** Migrations that were applied now. */
  applied: string[];
};

/**
 * Brings a database to this code's schema: migrations, logins, job queue, reference data. Only `DATABASE_URL` given: it is the
 * owner's address, and the logins are made beside it. `DATABASE_OWNER_URL` given too: `DATABASE_URL` is the web server's own
 * login and keeps its password.
 */
export async function prepareDatabase(env: Env, secrets: Secrets, ownerUrl: string): Promise<Prepared> {
  const applied = await migrate(ownerUrl);
  const prefix = await rolePrefix(ownerUrl);
  const ours = (kind: 'app' | 'jobs', password: string) =>
    addressLike(ownerUrl, { user: `${prefix}_${kind}`, password });
  const appUrl = env.DATABASE_OWNER_URL && env.DATABASE_URL ? env.DATABASE_URL : ours('app', secrets.appPassword);
  const jobsUrl = env.DATABASE_DIRECT_URL ?? ours('jobs', secrets.jobsPassword);

  const login = (url: string, isOurs: boolean) => ({
    name: userOf(url),
    password: decodeURIComponent(new URL(url).password),
    isOurs,
  });
  await ensureLogins(ownerUrl, [login(appUrl, !env.DATABASE_OWNER_URL), login(jobsUrl, !env.DATABASE_DIRECT_URL)]);
  await prepareJobs(ownerUrl, jobsUrl, prefix);
  await withClient(ownerUrl, loadReferenceData);
  return { ownerUrl, appUrl, jobsUrl, prefix, applied };
}
