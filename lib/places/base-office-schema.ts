import * as z from 'zod/mini';

const name = z.string().check(z.trim(), z.minLength(1, 'required'), z.maxLength(120, 'tooLong'));
const wardCodes = z.array(z.string().check(z.regex(/^\d{5}$/))).check(z.minLength(1, 'required'));

export const newBaseOfficeSchema = z.object({ name, nameEn: name, wardCodes });
export const baseOfficeWardsSchema = z.object({ code: z.string().check(z.regex(/^\d{2}-\d{2,}$/)), wardCodes });
