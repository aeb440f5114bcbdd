import * as z from 'zod/mini';

export const signInSchema = z.object({
  login: z.string().check(z.minLength(1, 'required'), z.maxLength(200, 'tooLong')),
  password: z.string().check(z.minLength(1, 'required'), z.maxLength(200, 'tooLong')),
  code: z.string().check(z.maxLength(10, 'tooLong')),
});
