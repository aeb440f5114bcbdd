import * as z from 'zod/mini';

const words = () => z.string().check(z.trim(), z.minLength(3, 'reasonRequired'), z.maxLength(500, 'tooLong'));

export const RunChecksInput = z.object({ driveId: z.uuid() });

export const DecidePairInput = z.object({
  pairId: z.uuid(),
  version: z.int(),
  verdict: z.enum(['same', 'different'], { error: 'required' }),
  /** Of two lines of one human: the one that stays. The other is left out. */
  keepId: z.optional(z.uuid()),
  note: words(),
});
export type DecidePairInput = z.infer<typeof DecidePairInput>;

export const PersonRef = z.object({ personId: z.uuid() });

export const PairRef = z.object({ pairId: z.uuid(), version: z.int() });

export const DecideFindingInput = z.object({
  findingId: z.uuid(),
  version: z.int(),
  /** confirm: the line is left out; dismiss: it goes on; hold: it waits alone and holds up nobody else. */
  outcome: z.enum(['confirm', 'dismiss', 'hold'], { error: 'required' }),
  reason: words(),
});
export type DecideFindingInput = z.infer<typeof DecideFindingInput>;

export const FindingRef = z.object({ findingId: z.uuid(), version: z.int() });
