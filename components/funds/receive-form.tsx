'use client';
import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { CheckboxField, RadioGroup } from '@/components/form/choice-fields';
import { MoneyField } from '@/components/form/money-field';
import { SubmitButton } from '@/components/form/submit-button';
import { DateField, TextField } from '@/components/form/text-fields';
import { useActionForm } from '@/components/form/use-action-form';
import type { Day } from '@/lib/core/clock';
import { receiveMoneyAction } from '@/lib/funds/actions';
import { ReceiveInput } from '@/lib/funds/schema';
import { paths } from '@/lib/paths';

interface ReceiveFormProps {
  pledgeId: string;
  /** What is still to come, as digits; a proposal. */
  amount: string;
  today: Day;
}

/** Money that came for a pledge. Saving it issues the receipt. */
export function ReceiveForm({ pledgeId, amount, today }: ReceiveFormProps) {
  const t = useTranslations('funds');
  const state = useActionForm(
    ReceiveInput,
    receiveMoneyAction,
    { pledgeId, amount, method: 'transfer', receivedOn: today, bankReference: '', payerName: '', acceptMore: false },
    { onDone: () => paths.pledge(pledgeId) },
  );
  const { errors } = state.form.formState;
  const more = errors.amount?.message === 'moreThanPledged' || state.form.watch('acceptMore');
  const transfer = state.form.watch('method') === 'transfer';
  return (
    <ActionForm state={state} namespace="funds.receiveForm">
      <MoneyField name="amount" />
      {more && <CheckboxField name="acceptMore" />}
      <RadioGroup
        name="method"
        options={['transfer', 'cash'].map((value) => ({ value, label: t(`methods.${value}`) }))}
      />
      <DateField name="receivedOn" max={today} />
      {transfer && <TextField name="bankReference" optional maxLength={80} />}
      <TextField name="payerName" optional maxLength={200} />
      <SubmitButton label={t('receiveForm.submit')} />
    </ActionForm>
  );
}
