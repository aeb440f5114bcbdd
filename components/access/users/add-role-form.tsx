'use client';
import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { HiddenField } from '@/components/form/text-fields';
import { useActionForm } from '@/components/form/use-action-form';
import type { RoleChoices } from '@/lib/access/choice-options';
import { addAssignmentAction } from '@/lib/access/user-actions';
import { addAssignmentSchema } from '@/lib/access/user-schema';
import { blankRole, RoleFields } from './role-fields';

export function AddRoleForm({ userId, choices, today }: { userId: string; choices: RoleChoices; today: string }) {
  const t = useTranslations('admin.users');
  const defaults = { userId, ...blankRole(today) };
  const state = useActionForm(addAssignmentSchema, addAssignmentAction, defaults, { clear: true });
  return (
    <ActionForm state={state} namespace="admin.users">
      <HiddenField name="userId" />
      <RoleFields choices={choices} />
      <SubmitButton label={t('addRole')} />
    </ActionForm>
  );
}
