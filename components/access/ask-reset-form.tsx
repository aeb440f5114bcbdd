'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-fields';
import { useActionForm } from '@/components/form/use-action-form';
import { Notice } from '@/components/ui/notice';
import { askResetAction } from '@/lib/access/public-actions';
import { askResetSchema } from '@/lib/access/schema';

/** Asks for a link by mail. The answer is the same whether there is such an account or not. */
export function AskResetForm() {
  const t = useTranslations('access.reset');
  const [asked, setAsked] = useState(false);
  const state = useActionForm(askResetSchema, askResetAction, { login: '' }, { onDone: () => setAsked(true) });
  if (asked)
    return (
      <Notice tone="success" role="status">
        {t('asked')}
      </Notice>
    );
  return (
    <ActionForm state={state} namespace="access.reset">
      <TextField name="login" autoComplete="username" />
      <SubmitButton label={t('submit')} />
    </ActionForm>
  );
}
