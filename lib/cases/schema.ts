import * as z from 'zod/mini';
import { KINDS_BY_HAND } from './rules';

const needed = (max: number) => z.string().check(z.trim(), z.minLength(1, 'required'), z.maxLength(max, 'tooLong'));
/** Empty where a select was left alone. */
const optionalId = z._default(
  z.string().check(z.regex(/^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})?$/, 'invalid')),
  '',
);

/** A case opened by hand. `aboutWard`: what is told is about the ward itself, which then never sees it. */
export const NewCaseInput = z.object({
  kind: z.enum(KINDS_BY_HAND, 'chooseOne'),
  source: z._default(z.enum(['ward', 'person', 'anonymous', 'office']), 'office'),
  subject: needed(200),
  body: needed(4000),
  wardCode: z._default(z.string().check(z.regex(/^(\d{5})?$/, 'invalid')), ''),
  aboutWard: z._default(z.boolean(), false),
  driveId: optionalId,
  itemId: optionalId,
  lineId: optionalId,
});

export const AnswerCaseInput = z.object({ caseId: z.uuid(), version: z.number(), answer: needed(4000) });
export const CaseMoveInput = z.object({ caseId: z.uuid(), version: z.number() });
export const ReopenCaseInput = z.object({ caseId: z.uuid(), version: z.number(), reason: needed(500) });
export const AssignCaseInput = z.object({ caseId: z.uuid(), version: z.number(), ownerId: z.uuid('chooseOne') });
