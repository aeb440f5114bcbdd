'use client';
import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { HiddenField, TextField } from '@/components/form/text-fields';
import { useActionForm } from '@/components/form/use-action-form';
import { acceptInvitationAction } from '@/lib/access/public-actions';
import { acceptSchema } from '@/lib/access/schema';
import { paths } from '@/lib/paths';

/** The last step of an invitation or a reset: a password of one's own. */
export function PasswordByCodeForm({ code, userName }: { code: string; userName: string }) {
  const t = useTranslations('access.setup');
  const state = useActionForm(
    acceptSchema,
    acceptInvitationAction,
    { code, password: '', repeat: '' },
    { onDone: () => `${paths.signIn}?done=password` },
  );
  return (
    <ActionForm state={state} namespace="access.setup">
      <HiddenField name="code" />
      <input type="hidden" autoComplete="username" value={userName} readOnly />
      <TextField name="password" type="password" autoComplete="new-password" />
      <TextField name="repeat" type="password" autoComplete="new-password" />
      <SubmitButton label={t('setPassword')} />
    </ActionForm>
  );
}
