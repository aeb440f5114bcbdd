import * as z from 'zod/mini';
import { ApprovalInput, ScanId } from '@/lib/core/approval-schema';
import { DECISION_KINDS } from './decision-rules';
import { PLEDGE_KINDS } from './rules';

/** Whole đồng travel as digits: JSON has no bigint. */
export const AmountDigits = z
  .string('amountInvalid')
  .check(z.regex(/^[1-9]\d*$/, { error: 'amountInvalid', abort: true }), z.maxLength(15, 'amountTooBig'));
const optionalAmount = z._default(z.union([z.literal(''), AmountDigits], 'amountInvalid'), '');
const optionalDay = z._default(z.union([z.literal(''), z.iso.date('dayInvalid')]), '');
const optionalId = z._default(z.union([z.literal(''), z.uuid()]), '');
const text = (max: number) => z._default(z.string().check(z.trim(), z.maxLength(max, 'tooLong')), '');
/** A small whole number as typed. */
const optionalCount = (pattern: RegExp) => z._default(z.string().check(z.trim(), z.regex(pattern, 'notANumber')), '');
export const Reason = z
  .string('reasonRequired')
  .check(z.trim(), z.minLength(1, 'reasonRequired'), z.maxLength(500, 'tooLong'));

/**
 * A promise with its earmark. Empty lists mean "no restriction". For `money` the amount is obligatory, for cards and books the
 * count (an amount then is what they are thought to cost).
 */
export const PledgeInput = z
  .object({
    sponsorId: z.uuid('required'),
    driveId: optionalId,
    kind: z.enum(PLEDGE_KINDS, 'required'),
    amount: optionalAmount,
    count: optionalCount(/^(?:[1-9]\d{0,5})?$/),
    pledgedOn: z.iso.date('dayInvalid'),
    dueOn: optionalDay,
    note: text(500),
    wardCodes: z._default(z.array(z.string().check(z.regex(/^\d{5}$/))), []),
    groupCodes: z._default(z.array(z.string().check(z.maxLength(40))), []),
    itemKinds: z._default(z.array(z.enum(['card', 'book'])), []),
    months: optionalCount(/^(?:[1-9]|[1-5]\d|60)?$/),
    tag: text(60),
    /** The money may be spent in this drive only; what is left at its closing is decided then. */
    onlyThisDrive: z._default(z.boolean(), true),
  })
  .check(
    z.refine((pledge) => pledge.kind !== 'money' || pledge.amount !== '', { message: 'required', path: ['amount'] }),
    z.refine((pledge) => pledge.kind === 'money' || pledge.count !== '', { message: 'required', path: ['count'] }),
    z.refine((pledge) => pledge.dueOn === '' || pledge.dueOn >= pledge.pledgedOn, {
      message: 'endBeforeStart',
      path: ['dueOn'],
    }),
  );
export type PledgeInput = z.infer<typeof PledgeInput>;

/** Ending a pledge: withdrawn before any money came, or what is missing given up. */
export const EndPledgeInput = z.object({ pledgeId: z.uuid(), version: z.int(), reason: Reason });

export const ReceiveInput = z.object({
  pledgeId: z.uuid('required'),
  amount: AmountDigits,
  method: z.enum(['transfer', 'cash'], 'required'),
  receivedOn: z.iso.date('dayInvalid'),
  bankReference: text(80),
  /** As it stands on the receipt; empty: the sponsor's name. */
  payerName: text(200),
  /** More has come than was promised, and that is no slip of the pen. */
  acceptMore: z._default(z.boolean(), false),
});

export const ReverseInput = z.object({ moneyId: z.uuid(), reason: Reason });
export const ReissueInput = z.object({
  moneyId: z.uuid(),
  reason: Reason,
  payerName: text(200),
  bankReference: text(80),
});
/** What becomes of money that is left. Which fields count depends on the kind; all travel. */
export const ProposeDecisionInput = z.object({
  fundId: z.uuid(),
  kind: z.enum(DECISION_KINDS, 'required'),
  amount: AmountDigits,
  method: z._default(z.enum(['transfer', 'cash']), 'transfer'),
  toDriveId: optionalId,
  /** The giver's letter, minutes of a meeting: number and day. */
  evidence: z.string().check(z.trim(), z.minLength(3, 'required'), z.maxLength(300, 'tooLong')),
  evidenceFileId: ScanId,
});
export const ApproveDecisionInput = z.extend(ApprovalInput, { decisionId: z.uuid(), version: z.int() });
export const EndDecisionInput = z.object({ decisionId: z.uuid(), version: z.int(), reason: Reason });

export const BankCashInput = z.object({
  amount: AmountDigits,
  bankedOn: z.iso.date('dayInvalid'),
  /** Number of the bank's slip. */
  slip: z.string().check(z.trim(), z.minLength(1, 'required'), z.maxLength(80, 'tooLong')),
});

export const ConfirmLineInput = z.object({ lineId: z.uuid(), pledgeId: z.uuid('required') });
export const DismissLineInput = z.object({ lineId: z.uuid(), reason: Reason });
export const RestoreLineInput = z.object({ lineId: z.uuid() });
