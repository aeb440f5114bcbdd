/** What the environment may say. Everything is checked at start and every problem is named at once, in both languages. */
import { isAbsolute, resolve } from 'node:path';

import { z } from 'zod';

/** A problem's words, Vietnamese then English; zod carries them as one message. */
const words = (vi: string, en: string): string => `${vi}|${en}`;

const url = (protocols: RegExp, example: string) =>
  z
    .string()
    .refine(
      (value) => URL.canParse(value) && protocols.test(new URL(value).protocol),
      words(`phải là địa chỉ, ví dụ ${example}`, `must be an address such as ${example}`),
    );

const postgres = url(/^postgres(ql)?:$/, 'postgresql://user:password@host:5432/database');
const web = url(/^https?:$/, 'https://traothe.example.gov.vn');
const NUMBER = words('phải là số nguyên', 'must be a whole number');

const Env = z.object({
  PORT: z.coerce.number(NUMBER).int(NUMBER).min(1, NUMBER).max(65535, NUMBER).default(3000),
  HOST: z.string().default('127.0.0.1'),
  /** Folder of everything that is not in the repository: database, files, secrets, backups. Absolute once read. */
  DATA_DIR: z
    .string()
    .default('.data')
    .transform((path) => (isAbsolute(path) ? path : resolve(path))),
  APP_URL: web.optional(),
  DATABASE_URL: postgres.optional(),
  DATABASE_OWNER_URL: postgres.optional(),
  DATABASE_DIRECT_URL: postgres.optional(),
  /** `1` loads the invented demo province although `DATABASE_URL` names a server of one's own, and shows its banner. */
  DEMO: z.enum(['0', '1'], words('phải là 0 hoặc 1', 'must be 0 or 1')).optional(),
  SMTP_URL: url(/^smtps?:$/, 'smtp://user:password@host:587').optional(),
  MAIL_FROM: z.string().optional(),
  S3_ENDPOINT: web.optional(),
  S3_REGION: z.string().optional(),
  S3_BUCKET: z.string().optional(),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  OIDC_ISSUER: web.optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  /** How the sign-in page calls the identity provider; its host when not given. */
  OIDC_NAME: z.string().optional(),
  /** `1` for a provider that leaves `email_verified` out, where nobody can choose an address for himself. */
  OIDC_TRUST_EMAIL: z.enum(['0', '1'], words('phải là 0 hoặc 1', 'must be 0 or 1')).optional(),
  AUTH_SECRET: z.string().min(32, words('phải có ít nhất 32 ký tự', 'must have at least 32 characters')).optional(),
  AUDIT_SECRET: z.string().min(32, words('phải có ít nhất 32 ký tự', 'must have at least 32 characters')).optional(),
  CLOCK_OFFSET_MS: z.coerce.number(NUMBER).int(NUMBER).optional(),
  /** A file that holds the clock's shift in milliseconds, read at each look: the browser scenario moves running processes by it. */
  CLOCK_FILE: z.string().optional(),
});

/** Variables that make sense together only, and one that needs another. */
const TOGETHER: [names: string[], needed: string[]][] = [
  ...[
    ['S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'],
    ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'],
  ].map((names): [string[], string[]] => [names, names]),
  [['DATABASE_OWNER_URL'], ['DATABASE_URL']],
  // A mailed link holds a live code: the host that a request names is no word to build it from.
  [['SMTP_URL'], ['APP_URL']],
];

/** What is missing beside what is given, whether that is right or not. */
const missing = (given: Record<string, string | undefined>): EnvProblem[] =>
  TOGETHER.flatMap(([names, needed]) =>
    names.some((name) => given[name])
      ? needed
          .filter((name) => !given[name])
          .map((name) => ({
            name,
            vi: `còn thiếu (đi cùng ${names.join(', ')})`,
            en: `is missing (goes with ${names.join(', ')})`,
          }))
      : [],
  );

export type Env = z.infer<typeof Env>;
export type EnvProblem = { name: string; vi: string; en: string };

export class EnvError extends Error {
  constructor(readonly problems: EnvProblem[]) {
    super(problems.map(({ name, en }) => `${name} ${en}`).join('; '));
    this.name = 'EnvError';
  }
}

/**
 * Reads the environment; an empty value counts as not given.
 * @throws EnvError with every problem, never only the first
 */
export function readEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = Env.safeParse(given);
  const wrong = (parsed.error?.issues ?? []).map((issue): EnvProblem => {
    const [vi = issue.message, en = vi] = issue.message.split('|');
    return { name: issue.path.join('.'), vi, en };
  });
  const problems = [...wrong, ...missing(given)];
  if (!parsed.success || problems.length > 0) throw new EnvError(problems);
  return parsed.data;
}

let known: Env | undefined;

/** The environment of this process, read once. */
export const env = (): Env => (known ??= readEnv(process.env));
