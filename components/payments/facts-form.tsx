'use client';
import type * as z from 'zod/mini';
import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { type Option, SelectField } from '@/components/form/choice-fields';
import { SubmitButton } from '@/components/form/submit-button';
import { TextArea, TextField } from '@/components/form/text-fields';
import { useActionForm } from '@/components/form/use-action-form';
import { changeFactsAction } from '@/lib/payments/actions';
import { ChangeFactsInput } from '@/lib/payments/schema';

interface FactsFormProps {
  defaults: z.input<typeof ChangeFactsInput>;
  groups: Option[];
  next: string;
}

/** Group and place in the household on the day of payment, with the paper that says so. */
export function FactsForm({ defaults, groups, next }: FactsFormProps) {
  const t = useTranslations('payments.changeFacts');
  const state = useActionForm(ChangeFactsInput, changeFactsAction, defaults, { onDone: () => next });
  return (
    <ActionForm state={state} namespace="payments.changeFacts">
      <SelectField name="groupCode" options={groups} />
      <TextField name="householdOrder" optional inputMode="numeric" maxLength={2} chars={4} />
      <TextArea name="reason" rows={3} maxLength={500} />
      <SubmitButton label={t('submit')} />
    </ActionForm>
  );
}
