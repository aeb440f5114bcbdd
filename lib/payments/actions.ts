'use server';
import { defineAction } from '@/lib/core/action';
import { approveRemittance } from './approve-remittance';
import { changeFacts } from './change-facts';
import { removeRemittanceRow, reopenRemittance, repriceRemittance } from './change-remittance';
import { issueRemittanceDocument } from './issue-document';
import { payRemittance } from './pay-remittance';
import { prepareRemittance } from './prepare-remittance';
import { recordInsurerRefund } from './record-insurer-refund';

export const prepareRemittanceAction = defineAction(prepareRemittance);
export const removeRemittanceRowAction = defineAction(removeRemittanceRow);
export const changeFactsAction = defineAction(changeFacts);
export const repriceRemittanceAction = defineAction(repriceRemittance);
export const reopenRemittanceAction = defineAction(reopenRemittance);
export const approveRemittanceAction = defineAction(approveRemittance);
export const payRemittanceAction = defineAction(payRemittance);
export const issueRemittanceDocumentAction = defineAction(issueRemittanceDocument);
export const recordInsurerRefundAction = defineAction(recordInsurerRefund);
