'use client';
import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { approvalDefaults, ApprovalFields } from '@/components/form/approval-fields';
import { SubmitButton } from '@/components/form/submit-button';
import { DateField, TextField } from '@/components/form/text-fields';
import { useActionForm } from '@/components/form/use-action-form';
import {
  approveRemittanceAction,
  issueRemittanceDocumentAction,
  payRemittanceAction,
  reopenRemittanceAction,
  repriceRemittanceAction,
} from '@/lib/payments/actions';
import { ApproveRemittanceInput, IssueDocumentInput, PayInput, RepriceInput } from '@/lib/payments/schema';

interface At {
  remittanceId: string;
  version: number;
  today: string;
}

/** The leader's act, as it stands on paper. */
export function ApproveForm({ remittanceId, version, today, signer }: At & { signer: string }) {
  const t = useTranslations('payments.moves');
  const state = useActionForm(ApproveRemittanceInput, approveRemittanceAction, {
    remittanceId,
    version,
    ...approvalDefaults(today, signer),
  });
  return (
    <ActionForm state={state} namespace="common.approval">
      <ApprovalFields />
      <SubmitButton label={t('approve')} />
    </ActionForm>
  );
}

/** Another day of payment: prices and validity are worked out anew; what was approved is approved again. */
export function RepriceForm({ remittanceId, version, today, approved }: At & { approved: boolean }) {
  const t = useTranslations('payments.moves');
  const state = useActionForm(RepriceInput, approved ? reopenRemittanceAction : repriceRemittanceAction, {
    remittanceId,
    version,
    priceDay: today,
  });
  return (
    <ActionForm state={state} namespace="payments.reprice">
      <DateField name="priceDay" />
      <SubmitButton label={t(approved ? 'reopen' : 'reprice')} look="secondary" />
    </ActionForm>
  );
}

/** What the bank's order says. */
export function PayForm({ remittanceId, version, today, paidOn }: At & { paidOn: string }) {
  const t = useTranslations('payments.moves');
  const state = useActionForm(PayInput, payRemittanceAction, {
    remittanceId,
    version,
    paidOn,
    orderNumber: '',
    bankReference: '',
  });
  return (
    <ActionForm state={state} namespace="payments.pay">
      <DateField name="paidOn" max={today} />
      <TextField name="orderNumber" maxLength={40} />
      <TextField name="bankReference" maxLength={80} />
      <SubmitButton label={t('pay')} />
    </ActionForm>
  );
}

interface Account {
  holder: string;
  number: string;
  bank: string;
}

/** The insurer's account that was paid into; then the numbered statement is made. */
export function DocumentForm({ remittanceId, account }: { remittanceId: string; account: Account }) {
  const t = useTranslations('payments.moves');
  const state = useActionForm(IssueDocumentInput, issueRemittanceDocumentAction, { remittanceId, ...account });
  return (
    <ActionForm state={state} namespace="payments.document">
      <TextField name="holder" maxLength={160} />
      <TextField name="number" maxLength={160} />
      <TextField name="bank" maxLength={160} />
      <SubmitButton label={t('document')} />
    </ActionForm>
  );
}
