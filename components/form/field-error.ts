import type { FieldError } from 'react-hook-form';

/** The shape of a message key; zod's own English sentences do not have it. */
const KEY = /^[a-z][A-Za-z0-9]*$/;

const BY_ISSUE: Record<string, string> = {
  too_small: 'tooShort',
  too_big: 'tooLong',
  server: 'invalid',
};

/** The key under `errors.fields` for one field's error: the schema's own key, else a general one by the kind of issue. */
export function fieldErrorKey(error: Pick<FieldError, 'type' | 'message'>, value: unknown): string {
  if (error.message && KEY.test(error.message)) return error.message;
  const empty = value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
  return empty ? 'required' : (BY_ISSUE[error.type] ?? 'invalid');
}
