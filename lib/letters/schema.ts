import * as z from 'zod/mini';

/** Who signs. KT: a deputy for the head; TUQ: under written authority; own: by virtue of the post. */
export const Signer = z.object({
  signerName: z.string().check(z.trim(), z.minLength(2, 'required'), z.maxLength(120, 'tooLong')),
  signerPost: z.string().check(z.trim(), z.minLength(2, 'required'), z.maxLength(120, 'tooLong')),
  capacity: z._default(z.enum(['own', 'KT', 'TUQ']), 'own'),
});
export type Signer = z.infer<typeof Signer>;

export const LETTER_KINDS = ['thankYouLetter', 'sponsorshipConfirmation'] as const;
export type LetterKind = (typeof LETTER_KINDS)[number];

/** A letter is rendered in about a second: more at once would keep its issuer waiting for minutes. */
export const MOST_LETTERS = 60;

/** Letters of one kind for some of a drive's sponsors; those who have theirs are passed over. */
export const IssueLettersInput = z.extend(Signer, {
  driveId: z.uuid(),
  kind: z.enum(LETTER_KINDS, 'required'),
  sponsorIds: z.array(z.uuid()).check(z.minLength(1, 'chooseOne'), z.maxLength(MOST_LETTERS, 'tooBig')),
});
export type IssueLettersInput = z.infer<typeof IssueLettersInput>;

export const VoidLetterInput = z.object({
  documentId: z.uuid(),
  reason: z.string('reasonRequired').check(z.trim(), z.minLength(1, 'reasonRequired'), z.maxLength(500, 'tooLong')),
});
