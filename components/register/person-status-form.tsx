'use client';
import { ActionForm } from '@/components/form/action-form';
import { type Option, RadioGroup } from '@/components/form/choice-fields';
import { SubmitButton } from '@/components/form/submit-button';
import { DateField, HiddenField, TextField } from '@/components/form/text-fields';
import { useActionForm } from '@/components/form/use-action-form';
import { setPersonStatusAction } from '@/lib/register/actions';
import { PersonStatusInput } from '@/lib/register/schema';

interface PersonStatusFormProps {
  personId: string;
  today: string;
  submit: string;
  statuses: Option[];
}

/** What has become of somebody, from which day, and who says so. */
export function PersonStatusForm({ personId, today, submit, statuses }: PersonStatusFormProps) {
  const state = useActionForm(
    PersonStatusInput,
    setPersonStatusAction,
    { personId, status: 'living', from: today, source: '' },
    { clear: true },
  );
  return (
    <ActionForm state={state} namespace="register.status">
      <HiddenField name="personId" />
      <RadioGroup name="status" options={statuses} />
      <DateField name="from" max={today} />
      <TextField name="source" maxLength={200} />
      <SubmitButton label={submit} look="secondary" />
    </ActionForm>
  );
}
