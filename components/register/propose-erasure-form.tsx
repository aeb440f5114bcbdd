'use client';
import { ActionForm } from '@/components/form/action-form';
import { type Option, RadioGroup } from '@/components/form/choice-fields';
import { SubmitButton } from '@/components/form/submit-button';
import { DateField, HiddenField, TextField } from '@/components/form/text-fields';
import { useActionForm } from '@/components/form/use-action-form';
import { proposeErasureAction } from '@/lib/register/actions';
import { ProposeErasureInput } from '@/lib/register/schema';

interface ProposeErasureFormProps {
  personId: string;
  today: string;
  submit: string;
  askers: Option[];
}

/** Who asks that this person's data be erased, when, and by which paper. */
export function ProposeErasureForm({ personId, today, submit, askers }: ProposeErasureFormProps) {
  const state = useActionForm(ProposeErasureInput, proposeErasureAction, {
    personId,
    askedBy: 'self',
    askedOn: today,
    evidence: '',
  });
  return (
    <ActionForm state={state} namespace="register.erasure">
      <HiddenField name="personId" />
      <RadioGroup name="askedBy" options={askers} />
      <DateField name="askedOn" max={today} />
      <TextField name="evidence" maxLength={300} />
      <SubmitButton label={submit} look="secondary" />
    </ActionForm>
  );
}
