'use client';
import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-fields';
import { useActionForm } from '@/components/form/use-action-form';
import type { RoleChoices } from '@/lib/access/choice-options';
import { createUserAction } from '@/lib/access/user-actions';
import { createUserSchema } from '@/lib/access/user-schema';
import { paths } from '@/lib/paths';
import { blankRole, RoleFields } from './role-fields';

export function CreateUserForm({ choices, today }: { choices: RoleChoices; today: string }) {
  const t = useTranslations('admin.users');
  const state = useActionForm(
    createUserSchema,
    createUserAction,
    { name: '', title: '', userName: '', email: '', phone: '', ...blankRole(today) },
    { onDone: ({ userId }) => paths.admin.user(userId) },
  );
  return (
    <ActionForm state={state} namespace="admin.users">
      <TextField name="name" />
      <TextField name="title" optional />
      <TextField name="userName" chars={30} />
      <TextField name="email" type="email" optional />
      <TextField name="phone" inputMode="tel" optional chars={16} />
      <RoleFields choices={choices} />
      <SubmitButton label={t('create')} />
    </ActionForm>
  );
}
