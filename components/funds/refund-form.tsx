'use client';
import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { RadioGroup } from '@/components/form/choice-fields';
import { MoneyField } from '@/components/form/money-field';
import { SubmitButton } from '@/components/form/submit-button';
import { DateField, TextArea } from '@/components/form/text-fields';
import { useActionForm } from '@/components/form/use-action-form';
import type { Day } from '@/lib/core/clock';
import { refundMoneyAction } from '@/lib/funds/actions';
import { RefundInput } from '@/lib/funds/schema';

interface RefundFormProps {
  fundId: string;
  /** All that is left, as digits. */
  amount: string;
  today: Day;
  /** Back to the pledge. */
  next: string;
}

/** Money going back to the sponsor. */
export function RefundForm({ fundId, amount, today, next }: RefundFormProps) {
  const t = useTranslations('funds');
  const state = useActionForm(
    RefundInput,
    refundMoneyAction,
    { fundId, amount, method: 'transfer', refundedOn: today, reason: '' },
    { onDone: () => next },
  );
  return (
    <ActionForm state={state} namespace="funds.refundForm">
      <MoneyField name="amount" />
      <RadioGroup
        name="method"
        options={['transfer', 'cash'].map((value) => ({ value, label: t(`methods.${value}`) }))}
      />
      <DateField name="refundedOn" max={today} />
      <TextArea name="reason" rows={2} maxLength={500} />
      <SubmitButton label={t('refundForm.submit')} />
    </ActionForm>
  );
}
