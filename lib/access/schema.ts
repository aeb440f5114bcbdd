import * as z from 'zod/mini';

export const signInSchema = z.object({
  login: z.string().check(z.minLength(1, 'required'), z.maxLength(200, 'tooLong')),
  password: z.string().check(z.minLength(1, 'required'), z.maxLength(200, 'tooLong')),
  code: z.string().check(z.maxLength(10, 'tooLong')),
});

const text = (max: number) => z.string().check(z.trim(), z.minLength(1, 'required'), z.maxLength(max, 'tooLong'));
const password = z.string().check(z.minLength(12, 'passwordWeak'), z.maxLength(200, 'tooLong'));
const code = z.string().check(z.trim(), z.minLength(1, 'required'), z.maxLength(60, 'tooLong'));
const samePassword = z.refine<{ password: string; repeat: string }>(({ password: one, repeat }) => one === repeat, {
  error: 'passwordsDiffer',
  path: ['repeat'],
});

/** Small letters without marks, digits, dots, hyphens, underscores. */
export const userName = z
  .string()
  .check(z.trim(), z.toLowerCase(), z.regex(/^[a-z0-9][a-z0-9._-]{2,59}$/, 'userNameInvalid'));
export const personName = z.string().check(z.trim(), z.minLength(2, 'nameTooShort'), z.maxLength(100, 'tooLong'));
export const optionalEmail = z.union([z.literal(''), z.email('emailInvalid').check(z.toLowerCase())]);

export const acceptSchema = z.object({ code, password, repeat: z.string() }).check(samePassword);

/** Stands for the whole country where a province is asked for: its people read totals and nothing else. */
export const WHOLE_COUNTRY = 'VN';

const agency = z.string().check(z.trim(), z.maxLength(200, 'tooLong'));
const agencyNamed = (field: 'agencyName' | 'agencyNameEn') =>
  z.refine<{ provinceCode: string; agencyName: string; agencyNameEn: string }>(
    (given) => given.provinceCode === WHOLE_COUNTRY || given[field] !== '',
    { error: 'required', path: [field] },
  );

export const firstAdminSchema = z
  .object({
    code,
    provinceCode: text(10),
    agencyName: agency,
    agencyNameEn: agency,
    name: personName,
    userName,
    email: optionalEmail,
    password,
    repeat: z.string(),
  })
  .check(samePassword, agencyNamed('agencyName'), agencyNamed('agencyNameEn'));

export const codeSchema = z.object({ code });
export const askResetSchema = z.object({ login: text(200) });

const sixDigits = z.string().check(z.trim(), z.regex(/^\d{3}\s?\d{3}$/, 'invalid'));
const given = z.string().check(z.minLength(1, 'required'), z.maxLength(200, 'tooLong'));

export const changePasswordSchema = z.object({ current: given, password, repeat: z.string() }).check(samePassword);
export const enableSecondFactorSchema = z.object({ code: sixDigits });
export const disableSecondFactorSchema = z.object({ password: given, code: sixDigits });

/** Whom the access log is asked for: an id, or the short code that stands on the label of a card or book. */
export const SeenPerson = z.union([z.uuid(), z.string().check(z.regex(/^[0-9A-Za-z]{10}$/))]);
