import * as z from 'zod/mini';

const needed = (max: number) => z.string().check(z.trim(), z.minLength(1, 'required'), z.maxLength(max, 'tooLong'));

export const PERSON_STATUSES = ['living', 'deceased', 'moved', 'unreachable'] as const;

export const PersonStatusInput = z.object({
  personId: z.uuid(),
  status: z.enum(PERSON_STATUSES),
  from: z.iso.date('dayInvalid'),
  source: needed(200),
});
export const RevealInput = z.object({
  personId: z.uuid(),
  reason: z.string().check(z.trim(), z.minLength(5, 'reasonRequired'), z.maxLength(300, 'tooLong')),
});
