'use server';
import { defineAction } from '@/lib/core/action';
import { cancelPledge, writeOffPledge } from './end-pledge';
import { receiveMoney } from './receive-money';
import { recordPledge } from './record-pledge';
import { refundMoney } from './refund-money';
import { reissueReceipt, reverseMoneyReceived } from './reverse-money-received';
import { confirmLine, dismissLine, restoreLine } from './settle-line';

export const recordPledgeAction = defineAction(recordPledge);
export const cancelPledgeAction = defineAction(cancelPledge);
export const writeOffPledgeAction = defineAction(writeOffPledge);
export const receiveMoneyAction = defineAction(receiveMoney);
export const reverseMoneyAction = defineAction(reverseMoneyReceived);
export const reissueReceiptAction = defineAction(reissueReceipt);
export const refundMoneyAction = defineAction(refundMoney);
export const confirmLineAction = defineAction(confirmLine);
export const dismissLineAction = defineAction(dismissLine);
export const restoreLineAction = defineAction(restoreLine);
