import type { Vnd } from '@/lib/core/money';
import type { Tx } from '@/lib/core/place';
import { qrSvg } from '@/lib/documents/qr';
import { vietQrContent } from './vietqr';

export interface PaymentQr {
  bankName: string;
  bankAccount: string;
  accountName: string;
  message: string;
  amount: Vnd | null;
  svg: string;
}

/**
 * How to pay a pledge: the receiving account of the province, the message with the pledge code, and its VietQR. Null where the
 * office has no account in its settings (a State Treasury account has no VietQR).
 */
export async function paymentQr(
  tx: Tx,
  provinceCode: string,
  pledge: { code: string; outstanding: Vnd | null },
): Promise<PaymentQr | null> {
  const setting = await tx.provinceSetting.findUnique({ where: { provinceCode } });
  if (!setting?.bankBin || !setting.bankAccount) return null;
  const amount = pledge.outstanding && pledge.outstanding > 0n ? pledge.outstanding : null;
  const message = `${pledge.code} UNG HO BHYT`;
  const content = vietQrContent({
    bankBin: setting.bankBin,
    accountNumber: setting.bankAccount,
    amount,
    purpose: message,
  });
  return {
    bankName: setting.bankName ?? '',
    bankAccount: setting.bankAccount,
    accountName: setting.agencyName,
    message,
    amount,
    svg: qrSvg(content),
  };
}
