'use client';
import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { type Option, SelectField } from '@/components/form/choice-fields';
import { SubmitButton } from '@/components/form/submit-button';
import { HiddenField, TextField } from '@/components/form/text-fields';
import { useActionForm } from '@/components/form/use-action-form';
import { endAssignmentAction } from '@/lib/access/user-actions';
import { endAssignmentSchema } from '@/lib/access/user-schema';

/** Ends a role today: why, and who takes over the open work. */
export function EndRoleForm({ assignmentId, colleagues }: { assignmentId: string; colleagues: Option[] }) {
  const t = useTranslations('admin.users');
  const blank = { assignmentId, reason: '', handedToId: '' };
  const state = useActionForm(endAssignmentSchema, endAssignmentAction, blank);
  return (
    <ActionForm state={state} namespace="admin.users">
      <HiddenField name="assignmentId" />
      <TextField name="reason" />
      <SelectField name="handedToId" options={colleagues} optional />
      <SubmitButton label={t('endRole')} look="danger" />
    </ActionForm>
  );
}
