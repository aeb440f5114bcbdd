'use client';
import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { MoneyField } from '@/components/form/money-field';
import { SubmitButton } from '@/components/form/submit-button';
import { DateField, TextArea } from '@/components/form/text-fields';
import { useActionForm } from '@/components/form/use-action-form';
import { recordInsurerRefundAction } from '@/lib/payments/actions';
import { InsurerRefundInput } from '@/lib/payments/schema';

interface RefundFormProps {
  itemId: string;
  version: number;
  today: string;
  /** Digits. */
  amount: string;
  reason: string;
  next: string;
}

/** What the insurer confirms as refunded for one item. */
export function RefundForm({ itemId, version, today, amount, reason, next }: RefundFormProps) {
  const t = useTranslations('payments.refund');
  const state = useActionForm(
    InsurerRefundInput,
    recordInsurerRefundAction,
    { itemId, version, day: today, amount, reason },
    { onDone: () => next },
  );
  return (
    <ActionForm state={state} namespace="payments.refund">
      <DateField name="day" max={today} />
      <MoneyField name="amount" />
      <TextArea name="reason" rows={3} maxLength={500} />
      <SubmitButton label={t('submit')} />
    </ActionForm>
  );
}
