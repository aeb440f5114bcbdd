'use client';
import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-fields';
import { useActionForm } from '@/components/form/use-action-form';
import { changePasswordAction } from '@/lib/access/actions';
import { changePasswordSchema } from '@/lib/access/schema';

export function ChangePasswordForm({ userName }: { userName: string }) {
  const t = useTranslations('access.password');
  const blank = { current: '', password: '', repeat: '' };
  const state = useActionForm(changePasswordSchema, changePasswordAction, blank, { clear: true });
  return (
    <ActionForm state={state} namespace="access.password">
      <input type="hidden" autoComplete="username" value={userName} readOnly />
      <TextField name="current" type="password" autoComplete="current-password" />
      <TextField name="password" type="password" autoComplete="new-password" />
      <TextField name="repeat" type="password" autoComplete="new-password" />
      <SubmitButton label={t('submit')} />
    </ActionForm>
  );
}
