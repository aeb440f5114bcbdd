import { QRPay } from 'vietnam-qr-pay';
import { DomainError } from '@/lib/core/errors';
import type { Vnd } from '@/lib/core/money';
import { withoutMarks } from '@/lib/core/text';

export type Transfer = {
  /** NAPAS number of the receiving bank, 6 digits. */
  bankBin: string;
  accountNumber: string;
  /** Whole đồng; null lets the payer enter it. */
  amount: Vnd | null;
  /** What the payment is for; put the pledge code first, since some banks cut the rest. */
  purpose: string;
};

/** Some banks' apps cut a message after 25 characters, and none carries marks or punctuation. */
const PURPOSE_LENGTH = 25;

/** A message as every bank passes it on: capitals, digits and blanks, 25 characters at most. */
export const transferMessage = (text: string): string =>
  withoutMarks(text)
    .toUpperCase()
    .replace(/[^A-Z0-9 ]+/g, ' ')
    .replace(/ +/g, ' ')
    .trim()
    .slice(0, PURPOSE_LENGTH)
    .trim();

/**
 * Content of a VietQR code for a transfer to an account (NAPAS, EMVCo merchant-presented mode).
 * The library builds the string and its CRC but checks nothing, so everything is checked here.
 * @throws DomainError invalidInput naming the field that no bank would accept
 */
export function vietQrContent({ bankBin, accountNumber, amount, purpose }: Transfer): string {
  const fields: Record<string, string> = {};
  if (!/^\d{6}$/.test(bankBin)) fields.bankBin = 'bankBinInvalid';
  if (!/^[A-Za-z0-9]{4,19}$/.test(accountNumber)) fields.accountNumber = 'accountNumberInvalid';
  if (amount !== null && (amount <= 0n || amount > 9_999_999_999_999n)) fields.amount = 'amountInvalid';
  if (Object.keys(fields).length > 0) throw new DomainError('invalidInput', {}, fields);
  const message = transferMessage(purpose);
  return QRPay.initVietQR({
    bankBin,
    bankNumber: accountNumber,
    ...(amount === null ? {} : { amount: String(amount) }),
    ...(message ? { purpose: message } : {}),
  }).build();
}

/** What a VietQR code says, or null when it is damaged: its checksum covers every character. */
export function readVietQr(content: string): Transfer | null {
  const read = new QRPay(content);
  if (!read.isValid || !read.consumer.bankBin || !read.consumer.bankNumber) return null;
  return {
    bankBin: read.consumer.bankBin,
    accountNumber: read.consumer.bankNumber,
    amount: read.amount ? BigInt(read.amount) : null,
    purpose: read.additionalData.purpose ?? '',
  };
}
