'use client';
import { ActionForm } from '@/components/form/action-form';
import { type Option, RadioGroup, SelectField } from '@/components/form/choice-fields';
import { SubmitButton } from '@/components/form/submit-button';
import { HiddenField, TextField } from '@/components/form/text-fields';
import { useActionForm } from '@/components/form/use-action-form';
import { createListAction } from '@/lib/lists/actions';
import { CreateListInput } from '@/lib/lists/schema';
import { paths } from '@/lib/paths';

interface CreateListFormProps {
  driveId: string;
  title: string;
  submit: string;
  origins: Option[];
  phases: Option[];
}

/** Opens a list of the ward; leads on to its page. */
export function CreateListForm({ driveId, title, submit, origins, phases }: CreateListFormProps) {
  const state = useActionForm(
    CreateListInput,
    createListAction,
    { driveId, title, origin: 'ward', phaseId: phases[0]?.value ?? '', tag: '' },
    { onDone: ({ listId }) => paths.drive(driveId).list(listId) },
  );
  return (
    <ActionForm state={state} namespace="lists.new">
      <HiddenField name="driveId" />
      <TextField name="title" maxLength={160} />
      <RadioGroup name="origin" options={origins} />
      {phases.length > 0 && <SelectField name="phaseId" options={phases} optional />}
      <TextField name="tag" optional chars={24} />
      <SubmitButton label={submit} />
    </ActionForm>
  );
}
