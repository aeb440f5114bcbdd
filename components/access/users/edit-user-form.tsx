'use client';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { HiddenField, TextField } from '@/components/form/text-fields';
import { useActionForm } from '@/components/form/use-action-form';
import { editUserAction } from '@/lib/access/user-actions';
import { editUserSchema } from '@/lib/access/user-schema';

interface Defaults {
  id: string;
  version: number;
  name: string;
  title: string;
  userName: string;
  email: string;
  phone: string;
}

export function EditUserForm({ defaults }: { defaults: Defaults }) {
  const state = useActionForm(editUserSchema, editUserAction, defaults);
  return (
    <ActionForm state={state} namespace="admin.users">
      <HiddenField name="id" />
      <TextField name="name" />
      <TextField name="title" optional />
      <TextField name="userName" chars={30} />
      <TextField name="email" type="email" optional />
      <TextField name="phone" inputMode="tel" optional chars={16} />
      <SubmitButton />
    </ActionForm>
  );
}
