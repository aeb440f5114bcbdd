/** Secrets made on the first run, kept in DATA_DIR/secrets.json (readable by its owner only), never in the repository. */
import { randomBytes } from 'node:crypto';

import { dataFile, readJsonOrStop, writeJson } from './data-folder';

const NAMES = [
  'superuserPassword',
  'ownerPassword',
  'appPassword',
  'jobsPassword',
  'authSecret',
  'auditSecret',
] as const;

export type Secrets = Record<(typeof NAMES)[number], string>;

/**
 * Missing ones are added, present ones never change: 256 random bits each. @throws CommandError when the file is there but broken:
 * other secrets would lock the product out of its own database, and the audit's seals could no longer be checked.
 */
export function loadSecrets(dataDir: string): Secrets {
  const path = dataFile(dataDir, 'secrets.json');
  const known = readJsonOrStop<Partial<Secrets>>(path) ?? {};
  const secrets = Object.fromEntries(NAMES.map((name) => [name, known[name] ?? randomBytes(32).toString('base64url')]));
  if (NAMES.some((name) => !known[name])) writeJson(path, { ...known, ...secrets });
  return secrets as Secrets;
}

/** Takes over the secrets that restored rows depend on; passwords of this server's roles stay. */
export function keepSecrets(dataDir: string, restored: Pick<Secrets, 'authSecret' | 'auditSecret'>): void {
  const { authSecret, auditSecret } = restored;
  writeJson(dataFile(dataDir, 'secrets.json'), { ...loadSecrets(dataDir), authSecret, auditSecret });
}
