'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-fields';
import { useActionForm } from '@/components/form/use-action-form';
import { signInSchema } from '@/lib/access/schema';
import { postSignIn } from './post-sign-in';

/** Name and password; the code of the second factor is asked for only where an account has one. */
export function SignInForm({ next }: { next: string }) {
  const t = useTranslations('access.signIn');
  const [asksCode, setAsksCode] = useState(false);
  const send = async (values: { login: string; password: string; code: string }) => {
    const result = await postSignIn(values);
    if (!result.ok && result.code === 'secondFactorRequired') setAsksCode(true);
    return result;
  };
  const state = useActionForm(
    signInSchema,
    send,
    { login: '', password: '', code: '' },
    { onDone: () => location.assign(next) }, // a full load: everything shown so far was for nobody
  );
  return (
    <ActionForm state={state} namespace="access.signIn">
      <TextField name="login" autoComplete="username" />
      <TextField name="password" type="password" autoComplete="current-password" />
      {asksCode && <TextField name="code" inputMode="numeric" autoComplete="one-time-code" chars={8} />}
      <SubmitButton label={t('submit')} />
    </ActionForm>
  );
}
