import * as z from 'zod/mini';

const text = (max: number) => z.string().check(z.trim(), z.maxLength(max, 'tooLong'));
const name = z.string().check(z.trim(), z.minLength(2, 'required'), z.maxLength(120, 'tooLong'));

/** Who stands there: the person, somebody sent by the person, or a child's guardian. */
export const Receiver = z.discriminatedUnion('receiver', [
  z.object({ receiver: z.literal('self') }),
  z.object({
    receiver: z.enum(['proxy', 'guardian']),
    proxyName: name,
    proxyRelation: z.string().check(z.trim(), z.minLength(1, 'required'), z.maxLength(60, 'tooLong')),
    proxyId: z._default(text(20), ''),
  }),
]);
export type Receiver = z.infer<typeof Receiver>;

export const RecordHandoverInput = z.object({
  itemId: z.uuid(),
  receiver: Receiver,
  route: z.enum(['stage', 'wardOffice', 'home']),
  evidence: z.enum(['screenSignature', 'thumbprint', 'photo']),
  /** The drawn signature or the photo; a thumbprint may stand on paper only. */
  fileId: z.optional(z.uuid()),
  /** When it happened by the device's clock; the server's when not told. */
  happenedAt: z.optional(z.iso.datetime({ offset: true })),
  deviceId: z._default(text(60), ''),
  note: z._default(text(300), ''),
  /** An electronic card: activated on the person's phone there and then, or shown how. */
  activation: z.optional(z.enum(['activated', 'helpOffered'])),
});

const reason = z.string().check(z.trim(), z.minLength(3, 'reasonRequired'), z.maxLength(300, 'tooLong'));
export const ReverseHandoverInput = z.object({ handoverId: z.uuid(), reason });

const missed = {
  reason: z.enum(['absent', 'moved', 'refused', 'deceased', 'other']),
  note: z._default(text(300), ''),
  nextOn: z.optional(z.union([z.literal(''), z.iso.date('dayInvalid')])),
  nextRoute: z.optional(z.enum(['', 'wardOffice', 'home'])),
};
export const MISSED_REASONS = missed.reason.options;
export const RecordAttemptInput = z.object({ itemId: z.uuid(), ...missed });

export const CreateSignoffInput = z.object({
  driveId: z.uuid(),
  wardCode: z.string(),
  ceremonyId: z.optional(z.uuid()),
  title: z.string().check(z.trim(), z.minLength(3, 'required'), z.maxLength(200, 'tooLong')),
});

export const SaveSignoffInput = z
  .object({
    signoffId: z.uuid(),
    /** The day written on the paper. */
    signedOn: z.iso.date('dayInvalid'),
    /** Rows that are signed. */
    rows: z.array(z.object({ rowId: z.uuid(), receiver: Receiver })).check(z.maxLength(2000, 'tooLong')),
    /** Rows of people who did not come. */
    missed: z._default(z.array(z.object({ rowId: z.uuid(), ...missed })).check(z.maxLength(2000, 'tooLong')), []),
    pages: z._default(z.array(z.object({ page: z.int(), fileId: z.uuid() })).check(z.maxLength(500)), []),
  })
  .check(
    z.refine(({ rows, missed, pages }) => rows.length + missed.length + pages.length > 0, {
      path: ['rows'],
      error: 'nothingTicked',
    }),
  );
