'use client';
import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-fields';
import { useActionForm } from '@/components/form/use-action-form';
import { disableSecondFactorAction } from '@/lib/access/actions';
import { disableSecondFactorSchema } from '@/lib/access/schema';

export function DisableSecondFactorForm() {
  const t = useTranslations('access.secondFactor');
  const state = useActionForm(disableSecondFactorSchema, disableSecondFactorAction, { password: '', code: '' });
  return (
    <ActionForm state={state} namespace="access.secondFactor">
      <TextField name="password" type="password" autoComplete="current-password" />
      <TextField name="code" inputMode="numeric" autoComplete="one-time-code" chars={8} />
      <SubmitButton label={t('turnOff')} look="danger" />
    </ActionForm>
  );
}
