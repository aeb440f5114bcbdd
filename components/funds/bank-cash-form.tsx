'use client';
import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { MoneyField } from '@/components/form/money-field';
import { SubmitButton } from '@/components/form/submit-button';
import { DateField, TextField } from '@/components/form/text-fields';
import { useActionForm } from '@/components/form/use-action-form';
import { bankCashAction } from '@/lib/funds/actions';
import { BankCashInput } from '@/lib/funds/schema';
import { paths } from '@/lib/paths';

/** Cash paid into the bank. `amount`: all that the cash box holds, as digits; a proposal. */
export function BankCashForm({ amount, today }: { amount: string; today: string }) {
  const t = useTranslations('funds.bankCash');
  const defaults = { amount, bankedOn: today, slip: '' };
  const state = useActionForm(BankCashInput, bankCashAction, defaults, { onDone: () => paths.ledger });
  return (
    <ActionForm state={state} namespace="funds.bankCash">
      <MoneyField name="amount" />
      <DateField name="bankedOn" max={today} />
      <TextField name="slip" chars={24} maxLength={80} />
      <SubmitButton label={t('submit')} />
    </ActionForm>
  );
}
