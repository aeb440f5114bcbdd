'use client';
import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-fields';
import { useActionForm } from '@/components/form/use-action-form';
import { enableSecondFactorAction } from '@/lib/access/actions';
import { enableSecondFactorSchema } from '@/lib/access/schema';
import { paths } from '@/lib/paths';

/** The first code of the phone, which proves that the set-up worked. */
export function EnableSecondFactorForm() {
  const t = useTranslations('access.secondFactor');
  const after = { onDone: () => paths.account };
  const state = useActionForm(enableSecondFactorSchema, enableSecondFactorAction, { code: '' }, after);
  return (
    <ActionForm state={state} namespace="access.secondFactor">
      <TextField name="code" inputMode="numeric" autoComplete="one-time-code" chars={8} />
      <SubmitButton label={t('enable')} />
    </ActionForm>
  );
}
